#pragma once

#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/workspace.h"
#include "ui/kit/icon_set.h"
#include "ui/shell/action_list.h"
#include "ui/shell/item_viewer.h"
#include "ui/shell/parts.h"
#include "ui/shell/window_memory.h"
#include "ui/signing/personal_key.h"

#include <QtCore/QDate>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

#include <functional>
#include <map>
#include <memory>

class QStackedWidget;

namespace muniment::ui {

/// An open workspace: navigation, screens, status strip, command palette, running work.
class Workbench final : public QWidget {
  Q_OBJECT

 public:
  /// The memory must outlive this.
  Workbench(std::unique_ptr<workspace::Workspace> workspace, WindowMemory& memory, QWidget* parent);
  ~Workbench() override;

  void show(const QString& screen);
  void search(const QString& query);
  void showCoverage(); ///< what was captured of which time
  void showDeal();     ///< of the case that is shown: its documents beside what was said of them
  void showChecklist();
  [[nodiscard]] QStringList screens() const; ///< their ids, in the order of the navigation
  [[nodiscard]] QWidget* page(const QString& screen) const;
  /// Whether some work would be cut off if this went away now.
  [[nodiscard]] bool isWorking() const { return !m_jobs.empty(); }
  void closeDialogs(); ///< and menus, tool tips: all that lies over the screens
  void capture(const QList<QUrl>& files);
  /// Reads files that may be chats, asks about them and imports; what is no chat is captured as it is.
  void import(const QList<QUrl>& files);
  void openPalette();
  void showNotices(); ///< or puts them away
  void takeTour();
  void offerTour();       ///< to somebody who was never offered it
  void showProductions(); ///< what was handed out
  void showPast();        ///< the open conversation as it stood, or as it is now
  void showPeople();
  void showParticipants(const QString& filter = {}); ///< who is who
  void openSubject(const QString& subject);          ///< an aggregate, where it is at home
  /// Stands where the passphrase of the person's key is asked for.
  void setPassphraseHint(const QString& hint) { m_key->setHint(hint); }
  void forgetKey() { m_key->forget(); } ///< the desk locks
  [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }

 Q_SIGNALS:
  void closeRequested();
  void lockRequested();
  void lockDelayRequested();
  void noticesToggled(bool on);
  void languageRequested();
  void themeToggled();
  void workEnded(); ///< the last running work

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct Job final {
    QString what;
    SharedProgress progress;
    Instant started;
  };
  struct Screen final { ///< a place of the navigation
    QString id;
    QWidget* page = nullptr;
    std::function<void()> refresh;
    std::function<QByteArray()> paneState; ///< empty where the screen has no panes
  };

  void addScreens();
  void addScreen(const QString& id, Icon icon, const QString& name, auto* page);
  [[nodiscard]] const Screen* find(const QString& id) const;
  void keepPanes();
  void layOut();
  void addPlaces();
  void makeActions();
  void addBeginnings();
  void fillPalette();
  void addAction(const QString& name, int icon, const QKeySequence& keys, auto handler);
  void connectTopBar();
  void connectScreens();
  void connectDeclaring();
  void connectDocuments();
  void connectRecords();
  void connectReview();
  void reviewConversation();
  void connectCases();
  void countCases(); ///< overdue or open, beside the name of the screen
  void showRecord(const RecordId& record);
  void connectHolds();
  void connectEvidence();
  void checkPackage();
  void connectDisposition();
  void connectTasks();
  void connectRules();
  void connectConnections();
  void connectRm(); ///< records systems beside the workspace: parts of several screens
  void showHealth(const std::vector<workspace::ConnectionCard>& cards); ///< in the strip, the navigation, the overview
  void askHealth();
  void countTasks(); ///< what waits for the person, beside the name of the screen
  void poll();
  void showJobs();
  [[nodiscard]] SharedProgress startJob(const QString& id, const QString& what);
  void endJob(const QString& id, const QString& sentence);
  void chooseFiles();
  void captureDocuments(workspace::FileToCapture file);
  void chooseChats();
  void askAndImport(const workspace::SharedSourceFile& file);
  void runImport(const workspace::SharedSourceFile& file, workspace::ImportWish wish);
  void carryOut(const SnapshotId& snapshot, const QString& name);
  void verify();
  void anchor();
  void backUp();
  void askTime();  ///< which day it shall be in a rehearsal
  void showTime(); ///< of a rehearsal, in the strip
  void report(const Error& error);

  std::unique_ptr<workspace::Workspace> m_workspace;
  WindowMemory* m_memory;
  ActionList* m_actions;
  TopBar* m_bar;
  NavigationBar* m_navigation;
  QStackedWidget* m_stack;
  StatusStrip* m_strip;
  CommandPalette* m_palette;
  FoundThings* m_found = nullptr;
  NoticeCentre* m_notices;
  std::shared_ptr<preview::PreviewHost> m_previews;
  std::unique_ptr<Workers> m_workers;
  std::unique_ptr<ItemViewer> m_items;
  PersonalKey* m_key;
  std::unique_ptr<Desks> m_desks;
  ExportFlow* m_exporting = nullptr;
  ImportsFlow* m_importing = nullptr;
  DeclareFlow* m_declare;
  HoldFlow* m_hold;
  OverviewScreen* m_overview;
  SearchScreen* m_search;
  ConversationsScreen* m_conversations;
  ReviewScreen* m_review;
  DocumentsScreen* m_documents;
  CasesScreen* m_cases;
  RecordsScreen* m_records;
  HoldsScreen* m_holds;
  DispositionScreen* m_disposition;
  TasksScreen* m_tasks;
  RulesScreen* m_rulesScreen;
  CampaignsScreen* m_campaignsScreen;
  AuditScreen* m_audit;
  ConnectionsScreen* m_connectionsScreen;
  CoveragePane* m_coverage = nullptr;
  QPointer<TourCard> m_tour;
  std::vector<Screen> m_screens;
  QString m_shown;
  QDate m_day; ///< of a rehearsal, as the strip shows it
  QTimer m_timer;
  std::map<QString, Job> m_jobs;
  std::int64_t m_lastSeq = -1;
  int m_nextJob = 0;
  int m_polls = 0;
  QStringList m_stripLinks; ///< of connections, in the strip
};

} // namespace muniment::ui
