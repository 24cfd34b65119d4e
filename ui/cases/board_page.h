#pragma once

#include "core/workspace/cases/case_queries.h"
#include "ui/cases/step_act.h"

#include <QtWidgets/QWidget>

#include <array>

class QListView;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class PlainLabel;
class StepsModel;

/// The checklist of a case as a board: missing, claimed, evidence in, not needed. Cards are moved by drag and by key.
class BoardPage final : public QWidget {
  Q_OBJECT

 public:
  explicit BoardPage(QWidget* parent);

  void setCase(const workspace::CaseById::Answer& known, QDate today);
  void clear();
  /// What whoever looks may do: work on steps, waive them.
  void setRights(bool mayWork, bool mayWaive);
  /// Null where none is chosen.
  [[nodiscard]] const CaseStep* chosen() const;

 Q_SIGNALS:
  void addRequested();
  void actRequested(muniment::ui::StepAct act, const muniment::CaseStepId& step);
  void evidenceRequested(const QString& subject);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Column final {
    StepsModel* model = nullptr;
    QListView* list = nullptr;
    PlainLabel* count = nullptr;
  };

  void makeBar();
  [[nodiscard]] QWidget* makeColumn(std::size_t column);
  [[nodiscard]] QPushButton* makeButton(const QString& text, const QString& objectName, StepAct act);
  void choose(std::size_t column);
  void walk(std::size_t from, int by);
  void act(StepAct act);
  [[nodiscard]] bool fits(StepAct act, const CaseStep& step) const;
  void showButtons();

  std::array<Column, 4> m_columns;
  std::size_t m_column = 0; ///< in which a card is chosen
  QStackedWidget* m_pages;
  QWidget* m_bar = nullptr;
  QPushButton* m_add = nullptr;
  QPushButton* m_claim = nullptr;
  QPushButton* m_evidence = nullptr;
  QPushButton* m_waive = nullptr;
  QPushButton* m_return = nullptr;
  bool m_mayWork = false;
  bool m_mayWaive = false;
};

} // namespace muniment::ui
