#pragma once

#include "ui/disposition/disposition_work.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace muniment::ui {

class FormRow;
class PlainLabel;
class TableView;

/// Shows a report and saves it as a table for a spreadsheet or as a page to print.
class ReportDialog final : public QDialog {
  Q_OBJECT

 public:
  /// The work must outlive the dialog.
  ReportDialog(DispositionWork& work, QDate today, QWidget* parent);

  [[nodiscard]] workspace::DispositionReport wish() const;

 private:
  [[nodiscard]] QWidget* makeTable();
  [[nodiscard]] QLayout* makeFoot();
  void ask();
  void take(const QByteArray& csv);
  void showError(const Error& error);
  void saveCsv();
  void savePdf();
  void saveAs(const QString& suffix, std::function<void(const QString&)> write);
  void writeTo(const QString& file, const QByteArray& bytes);

  DispositionWork* m_work;
  QComboBox* m_kind;
  QDateEdit* m_until;
  FormRow* m_untilRow = nullptr;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  QStandardItemModel* m_rows;
  PlainLabel* m_status = nullptr;
  QPushButton* m_csv = nullptr;
  QPushButton* m_pdf = nullptr;
  QByteArray m_report; ///< what is shown, as CSV
  int m_asked = 0;
};

} // namespace muniment::ui
