#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/participants/participant_pane.h"
#include "ui/participants/proposals_model.h"

#include <QtWidgets/QDialog>

#include <functional>

class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace muniment::ui {

class EmptyState;
class TableView;

/// Who the people in conversations are: who speaks under which names, who is whom, and who may be the same.
class WhoIsWhoSheet final : public QDialog {
  Q_OBJECT

 public:
  enum Tab { Everybody, NotSaid, MayBeSame };

  /// The desk must outlive the sheet. `filter` is what is looked for first.
  WhoIsWhoSheet(ParticipantsDesk& desk, const QString& filter, QWidget* parent);

  void showTab(Tab tab);

 Q_SIGNALS:
  void changed(); ///< who somebody is was said or taken back

 private:
  void addLists(const QString& filter);
  [[nodiscard]] TableView* participantTable();
  [[nodiscard]] TableView* proposalTable();
  void addSide();
  [[nodiscard]] QWidget* proposalSide();
  void refresh();
  void showList();
  void showProposals(std::vector<ProposalsModel::Proposal> proposals);
  void filterList();
  void selectFirst();
  void showParticipant();
  void showProposal();
  void check();
  void act();
  void takeProposal(const ProposalsModel::Proposal& proposal);
  /// `undo` takes the command back; without, it cannot be.
  void report(const Result<workspace::Receipt>& receipt, const QString& sentence, std::function<void()> undo);
  void save(const workspace::SavePerson& command, const std::optional<Person>& before, const QString& sentence);
  void merge(const workspace::MergePersons& command);
  void undo();

  ParticipantsDesk* m_desk;
  SheetFrame m_frame;
  ParticipantsModel* m_participants;
  ProposalsModel* m_proposals;
  QTabBar* m_tabs = nullptr;
  QLineEdit* m_filter = nullptr;
  QStackedWidget* m_lists = nullptr;
  TableView* m_table = nullptr;
  TableView* m_proposalTable = nullptr;
  QStackedWidget* m_sides = nullptr;
  ParticipantPane* m_pane = nullptr;
  PlainLabel* m_one = nullptr;
  PlainLabel* m_oneFacts = nullptr;
  PlainLabel* m_other = nullptr;
  PlainLabel* m_otherFacts = nullptr;
  PlainLabel* m_ground = nullptr;
  std::optional<store::Participant> m_shown;
  std::function<void()> m_undo;
};

} // namespace muniment::ui
