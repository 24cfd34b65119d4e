#pragma once

#include "ui/evidence/evidence_desk.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class PaneSection;
class ProductionsModel;
class TableView;

/// What was handed out: each production with its packages, and what can be done with it.
class ProductionsSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  ProductionsSheet(EvidenceDesk& desk, QWidget* parent);

  void refresh();

 Q_SIGNALS:
  /// Read this package again.
  void checkRequested(const QString& folder);
  /// Write a package of this production.
  void packageRequested(const muniment::Production& production);
  /// What is exported next adds to this production; the sheet has closed itself.
  void supplementRequested(const muniment::Production& production);

 private:
  enum Page { Loading, Lines, Empty, NoPermission, Failed };

  [[nodiscard]] QWidget* makeLines();
  [[nodiscard]] QWidget* makeFooter();
  void makePages();
  void showChosen();
  void chooseFolder();
  [[nodiscard]] const workspace::ProductionsPage::Line* chosen() const;

  ProductionsModel* m_model;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  PaneSection* m_packages = nullptr;
  QPushButton* m_write = nullptr;
  QPushButton* m_check = nullptr;
  QPushButton* m_supplement = nullptr;
};

} // namespace muniment::ui
