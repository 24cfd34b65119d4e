#pragma once

#include "ui/cases/case_pane.h"
#include "ui/cases/file_sheet.h"

#include <QtWidgets/QWidget>

class QSplitter;

namespace muniment::ui {

class CaseDetails;
class CasesList;

/// The cases: list, one case, what is known of it; and the sheets that change it.
class CasesScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  CasesScreen(CaseDesk& desk, QWidget* parent);

  /// Who sends the replies; it must outlive the screen. Without, there are only comments.
  void setComposerDesk(ComposerDesk& desk);
  void refresh();
  void showCase(const CaseId& file);
  void beginNew(const QString& source = {});
  /// Asks to which case something is to be filed; `parent` is where that is asked.
  void beginFiling(const FileSheet::Thing& thing, QWidget* parent);
  void showAudience();
  void showTemplates();
  /// Files what came from a connected system, now that it is a record.
  void fileDeclared(const TransferId& transfer, const RecordId& record, const QString& reason);
  [[nodiscard]] CasePane* pane() const { return m_pane; }
  /// Splitter, filter and tab.
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  /// Something that a case shows is to be seen where it is at home; an aggregate.
  void openRequested(const QString& subject);
  /// The screen is to be shown with a case.
  void caseRequested(const muniment::CaseId& file);
  void counted(const muniment::workspace::CaseCounts::Answer& counts);
  /// Somebody means to tell these people.
  void audienceTaken(const muniment::workspace::Audience& audience);
  /// It becomes a record of its class first, and is filed then, for this reason where something is doubtful.
  void declareRequested(const muniment::Transfer& transfer, const QString& reason);
  void failed(const muniment::Error& error);

 private:
  using Known = workspace::CaseById::Answer;

  void connectList();
  void connectPane();
  void connectDetails();
  void connectKeys();
  void askRights();
  void act(CasePane::Act act);
  void actOnStep(StepAct act, const CaseStepId& step);
  void change();
  void setMembers();
  void mirror();
  void close();
  void reopen();
  void wait();
  void file();
  void accept(const CaseProposalId& proposal);
  void reject(const CaseProposalId& proposal);
  void compare(const CaseProposalId& proposal);
  void decide(const QString& peer, const QString& field);
  void unlink(const CaseLinkId& link);
  void lookInto(const TransferId& transfer);
  void readMessage(const MessageId& message);
  void decideVersion(const QString& paper, const QString& version, CaseVersion::State state);
  [[nodiscard]] const CaseProposal* proposal(const CaseProposalId& id) const;
  /// Opens a sheet over the window; it goes once it is closed.
  void open(QDialog* sheet);
  /// Refreshes once it is done, and says so.
  void finish(CaseDesk::Done done, const QString& sentence);
  void tell(const QString& sentence);

  CaseDesk* m_desk;
  QSplitter* m_splitter;
  CasesList* m_list;
  CasePane* m_pane;
  CaseDetails* m_details;
  bool m_mayManage = false;
  bool m_mayWork = false;
};

} // namespace muniment::ui
