#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/reviewing/review_set_desk.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace muniment::ui {

class TableView;
class TermReportModel;

/// Search terms, one on each line, and what each of them finds; the table can be saved.
class TermReportSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  TermReportSheet(ReviewSetDesk& desk, std::vector<ReviewSet> sets, const std::optional<ReviewSetId>& within,
                  QWidget* parent);

 private:
  void addTerms(const std::vector<ReviewSet>& sets, const std::optional<ReviewSetId>& within);
  void addTable();
  [[nodiscard]] QStringList terms() const;
  void check();
  void make();
  void choosePlace();
  void write(const QString& file);

  ReviewSetDesk* m_desk;
  SheetFrame m_frame;
  QPlainTextEdit* m_terms = nullptr;
  QComboBox* m_within = nullptr;
  TermReportModel* m_model = nullptr;
  TableView* m_table = nullptr;
  QPushButton* m_save = nullptr;
};

} // namespace muniment::ui
