#include "ui/conversations/composer.h"

#include "ui/conversations/choices_dialog.h"
#include "ui/conversations/composer_answer.h"
#include "ui/conversations/composer_queue.h"
#include "ui/conversations/composer_words.h"
#include "ui/conversations/template_dialog.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFileInfo>
#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <chrono>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::SendingState;

constexpr auto kSoon = std::chrono::seconds(2); ///< while something is on its way
constexpr auto kLater = std::chrono::seconds(30);
constexpr int kTextHeight = 64;

} // namespace

Composer::Composer(QWidget* parent)
    : QWidget(parent), m_queue(new ComposerQueue(this)),
      m_alarm(new PlainLabel({}, TextRole::SmallStrong, Ink::Primary, this)),
      m_window(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_answer(new ComposerAnswer(this)),
      m_text(new QPlainTextEdit(this)), m_fileRow(new QWidget(this)),
      m_fileName(new ElidedLabel({}, TextRole::Small, Ink::Primary, m_fileRow)),
      m_more(new QPushButton(tr("More"), this)), m_attach(new QPushButton(tr("Attach…"), this)),
      m_template(new QPushButton(tr("Template…"), this)), m_send(new QPushButton(tr("Send"), this)) {
  setObjectName(u"composer"_s);
  m_window->setObjectName(u"composer.window"_s);
  m_window->setWordWrap(true);
  m_alarm->setObjectName(u"composer.alarm"_s);
  m_alarm->setWordWrap(true);
  m_alarm->setTone(Tone::Due);
  m_alarm->hide();
  m_text->setObjectName(u"composer.text"_s);
  m_text->setAccessibleName(tr("Message"));
  m_text->setPlaceholderText(tr("Write a message"));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(kTextHeight);
  m_more->setObjectName(u"composer.more"_s);
  m_attach->setObjectName(u"composer.attach"_s);
  m_template->setObjectName(u"composer.template"_s);
  m_send->setObjectName(u"composer.send"_s);
  m_send->setToolTip(plainToolTip(tr("Send the message (Ctrl+Enter)")));
  setButtonKind(m_send, ButtonKind::Primary);
  for (QPushButton* button : {m_more, m_attach, m_template, m_send})
    setCompact(button);
  fillMore();
  makeRows();
  for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), m_text, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &Composer::send);
  }
  connect(m_text, &QPlainTextEdit::textChanged, this, &Composer::weigh);
  connect(m_send, &QPushButton::clicked, this, &Composer::send);
  connect(m_attach, &QPushButton::clicked, this, &Composer::chooseFile);
  connect(m_template, &QPushButton::clicked, this, &Composer::chooseTemplate);
  connect(&m_timer, &QTimer::timeout, this, &Composer::refresh);
  connect(m_queue, &ComposerQueue::sendAgainRequested, this,
          [this](DeliveryId delivery, bool mayBeThere) { finish(m_desk->sendAgain(delivery, mayBeThere), false); });
  connect(m_queue, &ComposerQueue::withdrawRequested, this, &Composer::takeBack);
  hide();
}

void Composer::fillMore() {
  auto* menu = new QMenu(m_more);
  QAction* choices = menu->addAction(tr("Ask with Buttons or a List…"), this, &Composer::offerChoices);
  choices->setObjectName(u"composer.choices"_s);
  QAction* read = menu->addAction(tr("Let Them See It Was Read"), this,
                                  [this] { finish(m_desk->markRead(m_conversation), false); });
  read->setObjectName(u"composer.markRead"_s);
  menu->addAction(tr("Opt-in…"), this, [this] { openOptIn(); })->setObjectName(u"composer.optIn"_s);
  connect(menu, &QMenu::aboutToShow, this, [this, choices, read] {
    choices->setEnabled(takesWords() && !m_sending);
    read->setEnabled(!m_sending);
  });
  m_more->setMenu(menu);
}

QWidget* Composer::makeFileRow() {
  auto* remove = new QPushButton(tr("Remove"), m_fileRow);
  remove->setObjectName(u"composer.removeFile"_s);
  remove->setAccessibleName(tr("Remove the file"));
  setButtonKind(remove, ButtonKind::Link);
  setCompact(remove);
  connect(remove, &QPushButton::clicked, this, [this] { attach({}); });
  auto* file = new QHBoxLayout(m_fileRow);
  file->setContentsMargins(0, 0, 0, 0);
  file->addWidget(m_fileName, 1);
  file->addWidget(remove);
  m_fileRow->hide();
  return m_fileRow;
}

void Composer::makeRows() {
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_window, 1);
  buttons->addWidget(m_more);
  buttons->addWidget(m_attach);
  buttons->addWidget(m_template);
  buttons->addWidget(m_send);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 8);
  column->setSpacing(6);
  column->addWidget(m_alarm);
  column->addWidget(m_queue);
  column->addWidget(m_answer);
  column->addWidget(m_text);
  column->addWidget(makeFileRow());
  column->addLayout(buttons);
}

void Composer::setDesk(ComposerDesk* desk) { m_desk = desk; }

void Composer::setConversation(const ConversationId& conversation) {
  if (conversation == m_conversation)
    return refresh();
  if (!m_conversation.isNull())
    m_drafts[m_conversation] = m_text->toPlainText();
  m_conversation = conversation;
  m_text->setPlainText(m_drafts[conversation]);
  attach({});
  m_answer->clear();
  m_queue->clear();
  m_state.reset();
  Q_EMIT takesWordsChanged(false);
  Q_EMIT recordsOptInChanged(false);
  hide();
  refresh();
}

void Composer::refresh() {
  if (!m_desk || m_conversation.isNull())
    return;
  m_desk->state(m_conversation)
      .then(this, [this, generation = ++m_generation](const Result<std::optional<SendingState::Answer>>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          takeState(*answer);
        else if (m_state)
          m_window->setText(tr("What may be sent could not be found out. It is tried again."));
      });
}

void Composer::takeState(const std::optional<SendingState::Answer>& state) {
  m_state = state;
  Q_EMIT takesWordsChanged(takesWords());
  Q_EMIT recordsOptInChanged(state && state->mayRecordOptIn);
  const bool shown = state && state->mayWrite;
  setVisible(shown);
  if (!shown)
    return m_queue->clear();
  m_window->setText(ComposerWords::window(*state, QDateTime::currentDateTime()));
  m_alarm->setText(ComposerWords::alarms(state->alarms));
  m_alarm->setVisible(!state->alarms.empty());
  m_queue->setState(*state);
  m_timer.setInterval(state->waiting.empty() ? kLater : kSoon);
  weigh();
}

void Composer::answer(MessageId message, const QString& who, const QString& words) {
  if (!takesWords())
    return;
  m_answer->show(message, who, words);
  m_text->setFocus(Qt::OtherFocusReason);
}

void Composer::react(MessageId message, const QString& emoji) {
  if (takesWords() && !m_sending)
    finish(m_desk->react(m_conversation, message, emoji), false);
}

void Composer::weigh() {
  const bool words = m_state && !m_state->refusesWords;
  m_text->setReadOnly(m_state && !words);
  m_text->setPlaceholderText(words || !m_state ? tr("Write a message") : tr("Words of your own cannot be sent now"));
  m_attach->setEnabled(words && !m_sending);
  m_template->setEnabled(m_state && !m_sending);
  m_send->setEnabled(words && !m_sending && (!m_file.isEmpty() || !m_text->toPlainText().trimmed().isEmpty()));
}

void Composer::attach(const QString& file) {
  m_file = file;
  m_fileRow->setVisible(!file.isEmpty());
  m_fileName->setText(visibleText(QFileInfo(file).fileName()));
  weigh();
}

void Composer::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Choose a file to send"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &Composer::attach);
  dialog->open();
}

void Composer::chooseTemplate() {
  if (!m_state)
    return;
  auto* dialog = new TemplateDialog(*m_desk, m_state->address.peer, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { finish(m_desk->send(m_conversation, dialog->filled()), false); });
  dialog->open();
}

void Composer::offerChoices() {
  if (!takesWords())
    return;
  auto* dialog = new ChoicesDialog(m_text->toPlainText().trimmed(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    finish(m_desk->send(m_conversation, {dialog->content(), {}, m_answer->message()}), true);
  });
  dialog->open();
}

void Composer::openOptIn(std::optional<OptInSheet::Shown> shown) {
  auto* sheet = new OptInSheet(*m_desk, m_conversation, std::move(shown), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this] {
    Q_EMIT changed();
    refresh();
  });
  sheet->open();
}

void Composer::send() {
  if (!m_send->isEnabled())
    return;
  const connect::whatsapp::TextContent words{m_text->toPlainText().trimmed()};
  finish(m_desk->send(m_conversation, {words, m_file, m_answer->message()}), true);
}

void Composer::takeBack(DeliveryId delivery, const QString& words) { finish(m_desk->withdraw(delivery), false, words); }

void Composer::finish(ComposerDesk::Done done, bool empties, const QString& restores) {
  m_sending = true;
  weigh();
  done.then(this, [this, empties, restores, conversation = m_conversation](const Result<workspace::Receipt>& receipt) {
    m_sending = false;
    if (!receipt) {
      Q_EMIT failed(receipt.error());
    } else {
      if (empties && conversation == m_conversation)
        clearDraft();
      else if (empties)
        m_drafts.erase(conversation);
      else if (conversation == m_conversation && m_text->toPlainText().isEmpty())
        m_text->setPlainText(restores);
      Q_EMIT changed();
    }
    weigh();
    refresh();
  });
}

void Composer::clearDraft() {
  m_text->clear();
  attach({});
  m_answer->clear();
  m_drafts.erase(m_conversation);
}

void Composer::showEvent(QShowEvent* event) {
  m_timer.start();
  QWidget::showEvent(event);
}

void Composer::hideEvent(QHideEvent* event) {
  m_timer.stop();
  QWidget::hideEvent(event);
}

void Composer::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace muniment::ui
