#pragma once

#include "ui/shell/notices_model.h"
#include "ui/shell/workspace_notices.h"

namespace muniment::ui {

class BellButton;
class NoticesPane;

/// The bell of a window and the pane behind it.
class NoticeCentre final : public QObject {
  Q_OBJECT

 public:
  /// The workspace and the bell must outlive this; the pane lies over the window.
  NoticeCentre(workspace::Workspace& workspace, BellButton& bell, QWidget* window);

  void refresh() { m_model->refresh(); }
  void toggle();
  void close();

 Q_SIGNALS:
  void openRequested(const QString& subject);

 private:
  WorkspaceNotices m_desk;
  BellButton* m_bell;
  NoticesModel* m_model;
  NoticesPane* m_pane;
};

} // namespace muniment::ui
