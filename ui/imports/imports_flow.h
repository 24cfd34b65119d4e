#pragma once

#include "core/base/executor.h"
#include "core/base/progress.h"
#include "ui/imports/imports_desk.h"

#include <QtCore/QObject>

#include <functional>

namespace muniment::workspace {
class Workspace;
}

namespace muniment::ui {

/// Opens the sheet of imports over a window, and clears away in the background what a withdrawal leaves behind.
class ImportsFlow final : public QObject {
  Q_OBJECT

 public:
  /// Where running work is shown.
  struct Jobs final {
    std::function<SharedProgress(const QString& id, const QString& what)> start;
    std::function<void(const QString& id, const QString& sentence)> end;
  };

  /// The workspace and the desk must outlive this.
  ImportsFlow(workspace::Workspace& workspace, ImportsDesk& desk, Jobs jobs, QWidget* window);

  /// Of one conversation, or of all.
  void open(const std::optional<ConversationId>& conversation);
  void sweep();

 Q_SIGNALS:
  void withdrawn();
  void tasksRequested();
  void failed(const muniment::Error& error);

 private:
  workspace::Workspace* m_workspace;
  ImportsDesk* m_desk;
  Jobs m_jobs;
  QWidget* m_window;
  bool m_isSweeping = false;
  bool m_sweepsAgain = false;
  Executor m_sweeper;
};

} // namespace muniment::ui
