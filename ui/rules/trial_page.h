#pragma once

#include "ui/rules/rules_desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class BarChart;
class PlainLabel;
class TableView;
class TrialModel;

/// "Try on the past": what the rule would have met, without doing any of it.
class TrialPage final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the page.
  TrialPage(RulesDesk& desk, QWidget* parent);
  ~TrialPage() override;

  /// Another rule, or another version of it: what was found before is marked as old or forgotten.
  void setDefinition(const RuleDefinition& definition, bool isSameRule);
  void setMayTry(bool may);
  void start();
  [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

 Q_SIGNALS:
  void subjectRequested(const QString& aggregate);

 private:
  void makeHead(class QVBoxLayout* column);
  void makePages(class QVBoxLayout* column);
  void take(const Result<workspace::TryRule::Answer>& answer);
  void showAnswer(const workspace::TryRule::Answer& answer);
  void showProgress();
  void stop();

  RulesDesk* m_desk;
  RuleDefinition m_definition;
  QComboBox* m_period = nullptr;
  QPushButton* m_try = nullptr;
  QPushButton* m_cancel = nullptr;
  QProgressBar* m_bar = nullptr;
  PlainLabel* m_nothingDone = nullptr;
  QWidget* m_result = nullptr;
  PlainLabel* m_count = nullptr;
  PlainLabel* m_looked = nullptr;
  BarChart* m_chart = nullptr;
  QStackedWidget* m_pages = nullptr;
  PlainLabel* m_problem = nullptr;
  TrialModel* m_model = nullptr;
  TableView* m_table = nullptr;
  SharedProgress m_progress;
  QTimer m_clock;
  bool m_mayTry = false;
  int m_generation = 0;
};

} // namespace muniment::ui
