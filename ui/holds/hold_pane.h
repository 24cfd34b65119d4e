#pragma once

#include "ui/holds/holds_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace muniment::ui {

class Banner;
class Chip;
class PaneSection;
class PlainLabel;

/// One hold: its facts, how far it reaches, what it is on, how its custodians answered, what it blocks, its history.
class HoldPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  HoldPane(HoldsDesk& desk, QWidget* parent);

  void open(const HoldId& hold);
  /// Nothing to show.
  void close(bool filtered);
  void refresh();
  [[nodiscard]] const std::optional<workspace::HoldById::Answer>& shown() const { return m_answer; }
  /// What a release would let go, as far as it is known by now.
  [[nodiscard]] QStringList facts() const;
  /// A part of its own before the history, such as how the hold stands in another system.
  void addSection(QWidget* section);

 Q_SIGNALS:
  /// What is known of the hold came, or came again.
  void told(const muniment::HoldId& hold);
  void applyRequested();
  void targetsRequested();
  void releaseRequested();
  void noticeRequested();
  void exportRequested();
  void removeRequested(muniment::HoldTarget target, const QString& name);
  void personRequested(const muniment::Person& person);
  void reminderRequested(const muniment::TaskId& task);
  void acknowledgementRequested(const muniment::TaskId& task);
  void searchRequested(const QString& query);
  void recordsRequested();
  void conversationRequested(const QString& title);
  void recordRequested(const muniment::RecordId& record);
  void entriesRequested();
  void tasksRequested();
  void failed(const muniment::Error& error);

 private:
  enum Page { Nothing, NothingMatches, Loading, Details, Gone };
  struct Figure final {
    PlainLabel* value = nullptr;
    QPushButton* link = nullptr;
  };

  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeFigures();
  [[nodiscard]] QPushButton* makeAction(const QString& text, const QString& objectName);
  void makeSections(QVBoxLayout* column);
  void connectActions();
  void askPermissions();
  void askReach();
  void askImpact();
  void askHistory();
  void askProposals();
  void showHead();
  void showFacts();
  void showReach(const store::HoldReach& reach);
  void showTargets();
  void showCustodians();
  void addCustodian(const workspace::HoldById::Custodian& custodian);
  void showImpact(const workspace::HoldImpact::Answer& impact);
  void showHistory(const std::vector<LedgerEntry>& entries);
  void showProposal(const std::vector<Proposal>& waiting);

  HoldsDesk* m_desk;
  QStackedWidget* m_pages;
  QScrollArea* m_scroll = nullptr;
  PlainLabel* m_title = nullptr;
  Chip* m_state = nullptr;
  Chip* m_matter = nullptr;
  Banner* m_waiting = nullptr;
  PlainLabel* m_problem = nullptr;
  QPushButton* m_apply = nullptr;
  QPushButton* m_targetsAction = nullptr;
  QPushButton* m_notice = nullptr;
  QPushButton* m_release = nullptr;
  QPushButton* m_export = nullptr;
  PlainLabel* m_sentence = nullptr;
  Figure m_messages, m_records, m_conversations, m_items, m_people;
  PaneSection* m_facts = nullptr;
  PaneSection* m_targets = nullptr;
  PaneSection* m_custodians = nullptr;
  PaneSection* m_blocks = nullptr;
  PaneSection* m_history = nullptr;
  QVBoxLayout* m_sections = nullptr;
  HoldId m_hold;
  std::optional<workspace::HoldById::Answer> m_answer;
  std::optional<store::HoldReach> m_reach;
  std::int64_t m_waitingRecords = 0;  ///< due, and held by nothing else as far as was looked
  std::map<QString, QString> m_names; ///< of actors
  bool m_mayManage = false;
  bool m_mayRelease = false;
  bool m_mayProduce = false;
  int m_generation = 0;
};

} // namespace muniment::ui
