#include "ui/shell/notice_centre.h"

#include "ui/shell/bell_button.h"
#include "ui/shell/notices_pane.h"

namespace muniment::ui {

NoticeCentre::NoticeCentre(workspace::Workspace& workspace, BellButton& bell, QWidget* window)
    : QObject(window), m_desk(workspace), m_bell(&bell), m_model(new NoticesModel(m_desk, this)),
      m_pane(new NoticesPane(*m_model, bell, window)) {
  connect(m_bell, &BellButton::clicked, this, &NoticeCentre::toggle);
  connect(m_model, &NoticesModel::answered, this, [this] { m_bell->setUnread(m_model->unread()); });
  connect(m_pane, &NoticesPane::openRequested, this, &NoticeCentre::openRequested);
  m_model->refresh();
}

void NoticeCentre::close() { m_pane->dismiss(); }

void NoticeCentre::toggle() {
  if (m_pane->isVisible())
    m_pane->dismiss();
  else
    m_pane->open();
}

} // namespace muniment::ui
