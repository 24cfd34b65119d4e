#pragma once

#include "core/workspace/agent/agent.h"
#include "core/workspace/workspace.h"
#include "ui/conversations/workspace_queries.h"
#include "ui/shell/action_list.h"

#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

#include <map>
#include <memory>

class QStackedWidget;

namespace muniment::ui {

class AuditScreen;
class CommandPalette;
class NavigationBar;
class OverviewScreen;
class StatusStrip;

/// An open workspace: navigation, screens, status strip, command palette, running work.
class ConversationsScreen;

class Workbench final : public QWidget {
  Q_OBJECT

 public:
  Workbench(std::unique_ptr<workspace::Workspace> workspace, QWidget* parent);
  ~Workbench() override;

  void show(const QString& screen);
  [[nodiscard]] QStringList screens() const {
    return {QStringLiteral("overview"), QStringLiteral("conversations"), QStringLiteral("audit")};
  }
  void capture(const QList<QUrl>& files);
  /// Reads files that may be chats, asks about them and imports; what is no chat is captured as it is.
  void import(const QList<QUrl>& files);
  void openPalette();
  [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }

 Q_SIGNALS:
  void closeRequested();
  void themeToggled();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct Job final {
    QString what;
    SharedProgress progress;
    Instant started;
  };

  [[nodiscard]] QWidget* makeTopBar();
  void makeActions();
  void addAction(const QString& name, int icon, const QKeySequence& keys, auto handler);
  void connectScreens();
  void poll();
  void showJobs();
  [[nodiscard]] SharedProgress startJob(const QString& id, const QString& what);
  void endJob(const QString& id, const QString& sentence);
  void chooseFiles();
  void chooseChats();
  void askAndImport(const workspace::SharedSourceFile& file);
  void runImport(const workspace::SharedSourceFile& file, workspace::ImportWish wish);
  void verify();
  void anchor();
  void backUp();
  void report(const Error& error);

  std::unique_ptr<workspace::Workspace> m_workspace;
  std::unique_ptr<workspace::Agent> m_agent;
  ActionList* m_actions;
  NavigationBar* m_navigation;
  QStackedWidget* m_stack;
  StatusStrip* m_strip;
  CommandPalette* m_palette;
  WorkspaceQueries m_queries;
  OverviewScreen* m_overview;
  ConversationsScreen* m_conversations;
  AuditScreen* m_audit;
  QTimer m_timer;
  std::map<QString, Job> m_jobs;
  std::int64_t m_lastSeq = -1;
  int m_nextJob = 0;
};

} // namespace muniment::ui
