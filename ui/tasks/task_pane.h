#pragma once

#include "ui/tasks/task_words.h"
#include "ui/tasks/tasks_model.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace muniment::ui {

class Chip;
class FormRow;
class PaneSection;
class PlainLabel;
class ReplyChoice;

/// One task or proposal: what it concerns, who asks and why, and the decisions that close it, with their keys.
class TaskPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  TaskPane(TasksDesk& desk, QWidget* parent);

  void open(const TaskLine& line);
  /// Nothing to show.
  void close(bool filtered);
  /// Decides as its button does, if there is one for the key.
  void press(Qt::Key key);

 Q_SIGNALS:
  /// The row was decided; `sentence` says how.
  void decided(const QString& sentence);
  void holdRequested(const muniment::HoldId& hold);
  void recordRequested(const muniment::RecordId& record);
  void snapshotRequested(const muniment::SnapshotId& snapshot);
  void differenceRequested(const muniment::PeerConflictId& conflict);
  /// What two persons agreed on is to be destroyed now, under this name.
  void executionRequested(const muniment::SnapshotId& snapshot, const QString& name);
  /// Something was destroyed by it; what is left of it in the files of the workspace has to go as well.
  void sweepRequested();
  void failed(const muniment::Error& error);

 private:
  enum Page { Nothing, NothingMatches, Loading, Details };
  using Done = TasksDesk::Done;

  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeFoot();
  void askTask();
  void askProposal();
  void showTask(const workspace::TaskById::Answer& answer);
  void showTaskChain(const workspace::TaskById::Answer& answer);
  void showTaskDecisions(const workspace::TaskById::Answer& answer);
  /// @name task_pane_chain.cpp
  /// @{
  void showEscalation(const TaskChain& chain);
  void addEscalate(const workspace::TaskById::Answer& answer);
  void openChain(const TaskId& task, const std::optional<TaskChain>& chain, const std::vector<Actor>& actors);
  /// @}
  /// @name task_pane_steps.cpp
  /// @{
  /// A task about a records system beside the workspace; false where it is about something else.
  [[nodiscard]] bool showElsewhere(const workspace::TaskById::Answer& answer);
  void showStep(const Counterpart& step, const workspace::TaskById::Answer& answer);
  void showSighting(const Result<workspace::RmSighting>& seen);
  /// @}
  /// @name task_pane_reply.cpp
  /// @{
  void showReply(const workspace::TaskById::Answer& answer);
  void offerReply(const TaskId& task, const workspace::UnclearReply::Answer& offered);
  /// @}
  void showProposal(const std::optional<workspace::HoldById::Answer>& hold);
  void showProposalDecisions();
  void begin(const QString& title, const QString& state, Tone tone);
  void addDecision(const TaskWords::Decision& decision, bool isMain, std::function<Done(const QString& reason)> act,
                   const QString& sentence);
  void addHandOn();
  void explain(const QString& sentence);
  void decide(std::size_t index);
  void takeReceipt(const workspace::Receipt& receipt, const QString& sentence);
  void checkReason();
  void jump();

  struct Offer final {
    TaskWords::Decision decision;
    std::function<Done(const QString& reason)> act;
    QString sentence;
    QPushButton* button = nullptr;
  };

  TasksDesk* m_desk;
  QStackedWidget* m_pages;
  PlainLabel* m_title = nullptr;
  Chip* m_state = nullptr;
  QScrollArea* m_scroll = nullptr;
  PaneSection* m_about = nullptr;
  PaneSection* m_why = nullptr;
  PaneSection* m_chain = nullptr;
  PaneSection* m_step = nullptr; ///< of a workflow, as the other system shows it
  FormRow* m_wayRow = nullptr;
  QLineEdit* m_way = nullptr;     ///< a way that a step offers
  ReplyChoice* m_reply = nullptr; ///< of a message that may answer a question
  QPushButton* m_jump = nullptr;
  QWidget* m_foot = nullptr;
  FormRow* m_reasonRow = nullptr;
  QPlainTextEdit* m_reason = nullptr;
  QWidget* m_buttons = nullptr;
  PlainLabel* m_explanation = nullptr;
  QPushButton* m_handOn = nullptr;
  QPushButton* m_escalate = nullptr;
  std::vector<Offer> m_offers;
  std::optional<TaskLine> m_line;
  std::map<QString, QString> m_names; ///< of actors
  ActorId m_me;
  bool m_actsForCustodians = false;
  bool m_keepsRecords = false; ///< may change the escalation of anybody's task
  int m_generation = 0;
};

} // namespace muniment::ui
