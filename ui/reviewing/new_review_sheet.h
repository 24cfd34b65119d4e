#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/reviewing/review_set_desk.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace muniment::ui {

class FormRow;

/// Freezes what a search finds, what a hold covers, or what was selected elsewhere, as a set under review.
class NewReviewSheet final : public QDialog {
  Q_OBJECT

 public:
  /// What somebody selected on another screen, and what it is called there.
  struct Selection final {
    workspace::ProductionSelection what;
    QString name;
  };

  /// The desk must outlive the sheet.
  NewReviewSheet(ReviewSetDesk& desk, std::optional<Selection> selection, QWidget* parent);

 Q_SIGNALS:
  void frozen(const muniment::ReviewSetId& set);

 private:
  void addFacts();
  void addSource();
  void askSets();
  void askHolds();
  void showSource();
  void check();
  void freeze();
  [[nodiscard]] workspace::ProductionSelection selection() const;

  ReviewSetDesk* m_desk;
  std::optional<Selection> m_selection;
  SheetFrame m_frame;
  QLineEdit* m_name = nullptr;
  QComboBox* m_tags = nullptr;
  QComboBox* m_source = nullptr;
  QLineEdit* m_query = nullptr;
  FormRow* m_queryRow = nullptr;
  QComboBox* m_hold = nullptr;
  FormRow* m_holdRow = nullptr;
  QSpinBox* m_size = nullptr;
};

} // namespace muniment::ui
