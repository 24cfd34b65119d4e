#pragma once

#include "core/workspace/open_workspace.h"
#include "ui/kit/theme.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/window_memory.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <memory>

class QSettings;
class QStackedWidget;

namespace muniment::ui {

class DesktopNotices;
class NewsDesk;
class NoticePort;
class WelcomePage;
class Workbench;

/// The window: the welcome page, or an open workspace.
class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  /// The settings must outlive the window.
  MainWindow(const workspace::Environment& environment, QSettings& settings);
  ~MainWindow() override;

  /// Opens with the keychain, or asks for the passphrase.
  void openFolder(const QString& directory, const QString& passphrase = {});
  void openSample(const QString& directory);
  /// The workspace that the administrator of this computer chose, where there is one. Says what is wrong with a policy
  /// that cannot be obeyed.
  void openDefault();
  /// Where the desktop is told of what happened; it must outlive the window. Without, nothing is told.
  void setNoticePort(NoticePort& port) { m_port = &port; }
  /// The codes of the languages in which the texts exist.
  void setLanguages(const QStringList& codes) { m_languages = codes; }
  /// Blanks the window and closes the workspace; work that is under way is finished first, unseen.
  void lock();
  [[nodiscard]] Workbench* workbench() const { return m_workbench; }
  [[nodiscard]] WelcomePage* welcome() const { return m_welcome; }
  void setTheme(Theme::Mode mode);

 Q_SIGNALS:
  void workspaceOpened();

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  void create(const QString& directory, const QString& name, const QString& passphrase, bool keychain, bool alone);
  void enter(std::shared_ptr<workspace::OpenParts> parts);
  void leave();
  void followLockDelay();
  void chooseLanguage();
  void chooseLockDelay();
  /// The locked workbench comes back when it is still there, because its work goes on.
  void beginNotices();
  void endNotices();
  [[nodiscard]] bool comeBack(const workspace::OpenParts& parts);
  [[nodiscard]] QString hintFor(const QString& directory) const;

  workspace::Environment m_environment;
  QStackedWidget* m_pages;
  WelcomePage* m_welcome;
  Workbench* m_workbench = nullptr;
  QPointer<Workbench> m_locked; ///< out of sight, until its work has ended
  WindowMemory m_memory;
  IdleWatch* m_idle;
  QString m_sample;                                ///< where the sample is, once it was asked for
  std::shared_ptr<workspace::OpenParts> m_created; ///< waits until the recovery key is written down
  QStringList m_languages;
  NoticePort* m_port = nullptr;
  std::unique_ptr<NewsDesk> m_news;
  std::unique_ptr<DesktopNotices> m_notices;
  Executor m_opening;
};

} // namespace muniment::ui
