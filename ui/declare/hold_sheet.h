#pragma once

#include "core/records/declaration/selection.h"
#include "ui/declare/hold_queries.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;

/// Puts messages, or a whole conversation, under a hold that is prepared or in force. H a second time does it.
class HoldSheet final : public QDialog {
  Q_OBJECT

 public:
  /// `last` is the hold that was used before. The queries must outlive the sheet.
  HoldSheet(HoldQueries& queries, records::Selection selection, const std::optional<HoldId>& last, QWidget* parent);

 Q_SIGNALS:
  /// The sheet has closed itself.
  void held(const muniment::HoldId& hold, const QString& code);

 private:
  enum Page { Loading, Content, NoHold, Failed };

  [[nodiscard]] QWidget* makeContent();
  [[nodiscard]] QWidget* makeFooter();
  void askForHolds();
  void takeHolds(const Result<workspace::HoldsPage::Answer>& answer);
  void hold();
  void run(std::vector<workspace::WantedTarget> targets);
  void showProblem(const Error& error);
  [[nodiscard]] std::int64_t selected() const;

  HoldQueries* m_queries;
  records::Selection m_selection;
  std::optional<HoldId> m_last;
  QStackedWidget* m_pages;
  QComboBox* m_holds = nullptr;
  QRadioButton* m_messages = nullptr;
  QRadioButton* m_whole = nullptr;
  Banner* m_problem = nullptr;
  QPushButton* m_act = nullptr;
  std::vector<Hold> m_known; ///< in the order of the choice
};

} // namespace muniment::ui
