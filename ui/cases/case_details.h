#pragma once

#include "core/workspace/cases/case_queries.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

class PaneSection;

/// What is known of one case: what waits for a decision, milestones, values with where they come from, people, links.
class CaseDetails final : public QWidget {
  Q_OBJECT

 public:
  explicit CaseDetails(QWidget* parent);

  void setCase(const workspace::CaseById::Answer& known, QDate today);
  void clear();
  /// What whoever looks may do: work on the case, decide about it.
  void setRights(bool mayWork, bool mayManage);

 Q_SIGNALS:
  void changeRequested();
  void milestoneRequested();
  void membersRequested();
  void mirrorRequested();
  void linkRequested();
  void openRequested(const QString& subject);
  void unlinkRequested(const muniment::CaseLinkId& link);
  void acceptRequested(const muniment::CaseProposalId& proposal);
  void rejectRequested(const muniment::CaseProposalId& proposal);
  void compareRequested(const muniment::CaseProposalId& proposal);
  void conflictRequested(const QString& peer, const QString& field);
  void transferRequested(const muniment::TransferId& transfer);
  void readRequested(const muniment::MessageId& message);
  void versionDecided(const QString& paper, const QString& version, muniment::CaseVersion::State state);

 private:
  using Known = workspace::CaseById::Answer;

  QPushButton* addHeadButton(PaneSection* section, const QString& text, const QString& name);
  void showDecisions(const Known& known, const QString& content);
  void addConflict(const QString& peer, const CaseMirror::Conflict& conflict, const Known& known);
  void addProposal(const CaseProposal& proposal, const Known& known);
  void addTransfer(const Transfer& transfer);
  void showVersions(const Known& known, const QString& content);
  void addVersionActs(const CaseVersion& version);
  void showMilestones(const Known& known, const QString& content);
  void showValues(const Known& known, const QString& content);
  void showPeople(const Known& known, const QString& content);
  void showLinks(const Known& known, const QString& content);
  void showElsewhere(const Known& known, const QString& content);
  void addValue(const QString& field, const CaseValue& value, const Known& known);

  QWidget* m_body;
  PaneSection* m_decisions;
  PaneSection* m_versions;
  PaneSection* m_milestones;
  PaneSection* m_values;
  PaneSection* m_people;
  PaneSection* m_links;
  PaneSection* m_elsewhere;
  QPushButton* m_change = nullptr;
  QPushButton* m_milestone = nullptr;
  QPushButton* m_link = nullptr;
  QPushButton* m_members = nullptr;
  QPushButton* m_mirror = nullptr;
  bool m_mayWork = false;
  bool m_mayManage = false;
};

} // namespace muniment::ui
