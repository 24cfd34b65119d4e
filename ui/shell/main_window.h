#pragma once

#include "core/workspace/open_workspace.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QMainWindow>

#include <memory>

class QStackedWidget;

namespace muniment::ui {

class WelcomePage;
class Workbench;

/// The window: the welcome page, or an open workspace.
class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(const workspace::Environment& environment);
  ~MainWindow() override;

  /// Opens with the keychain, or asks for the passphrase.
  void openFolder(const QString& directory, const QString& passphrase = {});
  void openSample(const QString& directory);
  [[nodiscard]] Workbench* workbench() const { return m_workbench; }
  [[nodiscard]] WelcomePage* welcome() const { return m_welcome; }
  void setTheme(Theme::Mode mode);

 Q_SIGNALS:
  void workspaceOpened();

 private:
  void create(const QString& directory, const QString& name, const QString& passphrase, bool keychain, bool alone);
  void enter(std::shared_ptr<workspace::OpenParts> parts);
  void leave();

  workspace::Environment m_environment;
  QStackedWidget* m_pages;
  WelcomePage* m_welcome;
  Workbench* m_workbench = nullptr;
  std::shared_ptr<workspace::OpenParts> m_created; ///< waits until the recovery key is written down
  Executor m_opening;
};

} // namespace muniment::ui
