#include "ui/conversations/new_messages_pill.h"

#include "ui/kit/style.h"

#include <QtCore/QEvent>

namespace muniment::ui {

using namespace Qt::StringLiterals;

NewMessagesPill::NewMessagesPill(QWidget* view) : QPushButton(view) {
  setObjectName(u"newMessages"_s);
  setButtonKind(this, ButtonKind::Primary);
  setCompact(this);
  setAccessibleDescription(tr("Goes to the newest message"));
  view->installEventFilter(this);
  hide();
}

void NewMessagesPill::add(std::int64_t messages) {
  m_count += messages;
  if (m_count <= 0)
    return clear();
  setText(tr("%n new message(s)", nullptr, static_cast<int>(m_count)));
  setAccessibleName(text());
  place();
  show();
  raise();
}

void NewMessagesPill::clear() {
  m_count = 0;
  hide();
}

bool NewMessagesPill::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize)
    place();
  return QPushButton::eventFilter(watched, event);
}

void NewMessagesPill::place() {
  constexpr int kAbove = 12;
  adjustSize();
  const QSize room = parentWidget()->size();
  move((room.width() - width()) / 2, room.height() - height() - kAbove);
}

} // namespace muniment::ui
