#include "ui/conversations/composer_queue.h"

#include "ui/conversations/composer_words.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::SendingState;

QByteArray printOf(const SendingState::Answer& state) {
  QByteArray print;
  for (const SendingState::Waiting& each : state.waiting)
    print += each.delivery.toString().toLatin1() + char('0' + int(each.state)) + each.problem.toLatin1() +
             QByteArray::number(each.nextTry.milliseconds()) + '\n';
  for (const SendingState::Failed& each : state.failed)
    print += each.delivery.toString().toLatin1() + QByteArray::number(each.code) + '\n';
  return print;
}

QPushButton* addButton(QWidget* line, const QString& text, const QString& about) {
  auto* button = new QPushButton(text, line);
  button->setAccessibleName(ComposerQueue::tr("%1: %2", "what a button does, to which message").arg(text, about));
  setButtonKind(button, ButtonKind::Link);
  setCompact(button);
  line->layout()->addWidget(button);
  return button;
}

} // namespace

ComposerQueue::ComposerQueue(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this)) {
  setObjectName(u"composerQueue"_s);
  m_lines->setContentsMargins(0, 0, 0, 0);
  m_lines->setSpacing(2);
  hide();
}

void ComposerQueue::clear() {
  m_shown.clear();
  while (QLayoutItem* item = m_lines->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  hide();
}

void ComposerQueue::setState(const SendingState::Answer& state) {
  const QByteArray print = printOf(state);
  if (print == m_shown)
    return;
  clear();
  m_shown = print;
  int shown = 0;
  for (const SendingState::Waiting& each : state.waiting) {
    if (++shown <= kLines)
      addWaiting(each);
  }
  if (shown > kLines)
    m_lines->addWidget(
        new PlainLabel(tr("%n more message(s) wait behind", nullptr, shown - kLines), TextRole::Small, Ink::Secondary));
  if (state.waiting.empty() && !state.failed.empty())
    addFailed(state.failed.front());
  setVisible(m_lines->count() > 0);
}

QWidget* ComposerQueue::addLine() {
  auto* line = new QWidget(this);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_lines->addWidget(line);
  return line;
}

void ComposerQueue::addWaiting(const SendingState::Waiting& message) {
  QWidget* line = addLine();
  const QString what = visibleText(message.text.isEmpty() ? message.fileName : message.text.simplified());
  auto* text = new ElidedLabel(what, TextRole::Small, Ink::Primary, line);
  const ComposerWords::Said said = ComposerWords::waiting(message, QDateTime::currentDateTime());
  auto* state = new ElidedLabel(said.text, TextRole::Small, Ink::Secondary, line);
  state->setTone(said.tone);
  auto* row = static_cast<QHBoxLayout*>(line->layout());
  row->addWidget(text, 2);
  row->addWidget(state, 3);
  const DeliveryId id = message.delivery;
  if (message.state == Delivery::State::Dead) {
    QPushButton* again =
        addButton(line, message.mayBeThere ? tr("Send Although It May Be There") : tr("Send Again"), what);
    connect(again, &QPushButton::clicked, this,
            [this, id, mayBeThere = message.mayBeThere] { Q_EMIT sendAgainRequested(id, mayBeThere); });
  }
  if (message.state == Delivery::State::Dead || message.state == Delivery::State::Queued) {
    QPushButton* withdraw =
        addButton(line, message.state == Delivery::State::Queued ? tr("Take Back") : tr("Withdraw"), what);
    connect(withdraw, &QPushButton::clicked, this,
            [this, id, words = message.text] { Q_EMIT withdrawRequested(id, words); });
  }
}

void ComposerQueue::addFailed(const SendingState::Failed& message) {
  QWidget* line = addLine();
  const ComposerWords::Said said = ComposerWords::failed(message, QDateTime::currentDateTime());
  auto* state = new ElidedLabel(said.text, TextRole::Small, Ink::Secondary, line);
  state->setTone(said.tone);
  static_cast<QHBoxLayout*>(line->layout())->addWidget(state, 1);
}

} // namespace muniment::ui
