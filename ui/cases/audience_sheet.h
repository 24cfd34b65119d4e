#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QComboBox;
class QStackedWidget;

namespace muniment::ui {

class AudienceModel;
class PlainLabel;
class TableView;

/// Who exactly will be told, by partner, region, product line and issue; who is left out and why. Nothing is sent.
class AudienceSheet final : public QDialog {
  Q_OBJECT

 public:
  /// Begins with what is wanted. The desk must outlive the sheet.
  AudienceSheet(CaseDesk& desk, const workspace::Audience& wanted, QWidget* parent);

 Q_SIGNALS:
  /// The list was taken away: somebody means to tell these people.
  void taken(const muniment::workspace::Audience& audience);

 private:
  void addFilters();
  void addList();
  QComboBox* addFilter(QBoxLayout* row, const QString& label, const QString& objectName, const QString& any);
  void ask();
  void take(const workspace::Audience::Answer& answer);
  void fill(QComboBox* box, const QStringList& choices, const QString& chosen);
  void copy();
  void save();
  void write(const QString& file);

  CaseDesk* m_desk;
  workspace::Audience m_wanted;
  SheetFrame m_frame;
  AudienceModel* m_model;
  QComboBox* m_partner = nullptr;
  QComboBox* m_region = nullptr;
  QComboBox* m_productLine = nullptr;
  QComboBox* m_issue = nullptr;
  PlainLabel* m_summary = nullptr;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  int m_generation = 0;
};

} // namespace muniment::ui
