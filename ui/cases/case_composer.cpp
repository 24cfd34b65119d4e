#include "ui/cases/case_composer.h"

#include "ui/cases/case_words.h"
#include "ui/conversations/composer.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Comment, Reply };
constexpr int kTextHeight = 64;

std::vector<CaseComposer::Target> targetsOf(const workspace::CaseById::Answer& known) {
  std::vector<CaseComposer::Target> targets;
  for (const workspace::CaseById::Link& link : known.links) {
    if (!link.isVisible ||
        (link.link.kind != CaseLink::Kind::Conversation && link.link.kind != CaseLink::Kind::Messages))
      continue;
    const auto id = ConversationId::parse(QStringView(link.link.target).mid(link.link.target.indexOf(u':') + 1));
    if (id && std::ranges::find(targets, *id, &CaseComposer::Target::conversation) == targets.end())
      targets.push_back({*id, CaseWords::text(link.title)});
  }
  return targets;
}

} // namespace

CaseComposer::CaseComposer(CaseDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk),
      m_commentPill(new FilterPill(tr("Internal comment"), FilterPill::Kind::Toggle, this)),
      m_replyPill(new FilterPill(tr("Reply on WhatsApp"), FilterPill::Kind::Toggle, this)),
      m_targetButton(new QPushButton(this)), m_pages(new QStackedWidget(this)) {
  setObjectName(u"caseComposer"_s);
  m_commentPill->setObjectName(u"caseComposer.comment"_s);
  m_replyPill->setObjectName(u"caseComposer.reply"_s);
  m_targetButton->setObjectName(u"caseComposer.target"_s);
  for (FilterPill* pill : {m_commentPill, m_replyPill})
    pill->setAutoExclusive(true);
  m_commentPill->setChecked(true);
  setCompact(m_targetButton);
  setButtonKind(m_targetButton, ButtonKind::Link);
  m_targetButton->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 8);
  column->setSpacing(6);
  auto* ways = new QHBoxLayout;
  ways->setSpacing(8);
  ways->addWidget(m_commentPill);
  ways->addWidget(m_replyPill);
  ways->addWidget(m_targetButton);
  ways->addStretch(1);
  column->addLayout(ways);
  makeComment();
  makeReply();
  column->addWidget(m_pages);
  connect(m_commentPill, &QAbstractButton::clicked, this, &CaseComposer::comment);
  connect(m_replyPill, &QAbstractButton::clicked, this, &CaseComposer::reply);
  connect(m_targetButton, &QPushButton::clicked, this, &CaseComposer::chooseTarget);
  m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void CaseComposer::makeComment() {
  auto* page = new QWidget(m_pages);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_text = new QPlainTextEdit(page);
  m_text->setObjectName(u"caseComposer.text"_s);
  m_text->setAccessibleName(tr("Internal comment"));
  m_text->setPlaceholderText(tr("Write a comment for those who work on this case"));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(kTextHeight);
  m_there = new QCheckBox(page);
  m_there->setObjectName(u"caseComposer.there"_s);
  m_there->hide();
  m_note = new PlainLabel({}, TextRole::Small, Ink::Secondary, page);
  m_note->setWordWrap(true);
  m_send = new QPushButton(tr("Comment"), page);
  m_send->setObjectName(u"caseComposer.send"_s);
  setButtonKind(m_send, ButtonKind::Primary);
  setCompact(m_send);
  column->addWidget(m_text);
  column->addWidget(m_there);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_note, 1);
  row->addWidget(m_send);
  column->addLayout(row);
  m_pages->addWidget(page);
  for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), m_text, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &CaseComposer::send);
  }
  m_send->setToolTip(plainToolTip(tr("Keep the comment in the case (Ctrl+Enter)")));
  connect(m_text, &QPlainTextEdit::textChanged, this, &CaseComposer::weigh);
  connect(m_there, &QCheckBox::toggled, this, &CaseComposer::weigh);
  connect(m_send, &QPushButton::clicked, this, &CaseComposer::send);
}

void CaseComposer::makeReply() {
  auto* page = new QWidget(m_pages);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  m_replyNote = new PlainLabel({}, TextRole::Small, Ink::Secondary, page);
  m_replyNote->setWordWrap(true);
  m_composer = new Composer(page);
  m_composer->installEventFilter(this);
  column->addWidget(m_replyNote);
  column->addWidget(m_composer);
  m_pages->addWidget(page);
  connect(m_composer, &Composer::changed, this, &CaseComposer::changed);
  connect(m_composer, &Composer::failed, this, &CaseComposer::failed);
}

void CaseComposer::setComposerDesk(ComposerDesk& desk) {
  m_composer->setDesk(&desk);
  m_composes = true;
}

void CaseComposer::setCase(const workspace::CaseById::Answer& known, bool mayWork) {
  const CaseId file = known.summary.file.id;
  if (m_file != file) {
    if (m_file)
      m_drafts[*m_file] = m_text->toPlainText();
    m_file = file;
    m_text->setPlainText(m_drafts[file]);
    m_target.reset();
    m_there->setChecked(false);
    choose(false);
  }
  m_targets = targetsOf(known);
  if (m_target && std::ranges::find(m_targets, *m_target) == m_targets.end())
    m_target.reset();
  m_replyPill->setEnabled(canReply());
  const QString why = tr("File a conversation to this case to reply into it from here");
  m_replyPill->setToolTip(plainToolTip(canReply() ? QString() : why));
  if (m_isReply && !canReply())
    choose(false);
  QStringList systems;
  for (const CaseMirror& mirror : known.mirrors)
    systems.append(CaseWords::text(mirror.peer));
  m_there->setVisible(!systems.isEmpty());
  m_there->setText(tr("Also show it in %1").arg(systems.join(u", "_s)));
  if (systems.isEmpty())
    m_there->setChecked(false);
  setVisible(mayWork);
  weigh();
}

void CaseComposer::comment() {
  choose(false);
  m_text->setFocus(Qt::OtherFocusReason);
}

void CaseComposer::reply() {
  if (!canReply())
    return comment();
  if (!m_target)
    showTarget(m_targets.front());
  choose(true);
}

void CaseComposer::choose(bool isReply) {
  m_isReply = isReply;
  (isReply ? m_replyPill : m_commentPill)->setChecked(true);
  m_targetButton->setVisible(isReply && m_targets.size() > 1);
  m_pages->setCurrentIndex(isReply ? Reply : Comment);
  for (int page = 0; page < m_pages->count(); ++page) // the pages have their own heights
    m_pages->widget(page)->setSizePolicy(QSizePolicy::Preferred,
                                         page == m_pages->currentIndex() ? QSizePolicy::Maximum : QSizePolicy::Ignored);
  m_pages->adjustSize();
  update();
}

void CaseComposer::chooseTarget() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const Target& target : m_targets)
    menu->addAction(QString(target.title).replace(u'&', u"&&"_s), this, [this, target] { showTarget(target); });
  menu->popup(m_targetButton->mapToGlobal(QPoint(0, m_targetButton->height() + 4)));
}

void CaseComposer::showTarget(const Target& target) {
  m_target = target;
  m_targetButton->setText(tr("Another Conversation…"));
  m_replyNote->setText(tr("This goes out. %1 reads it on WhatsApp.", "conversation").arg(target.title));
  m_composer->setConversation(target.conversation);
}

bool CaseComposer::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_composer && m_target &&
      (event->type() == QEvent::HideToParent || event->type() == QEvent::ShowToParent)) {
    m_replyNote->setText(event->type() == QEvent::ShowToParent
                             ? tr("This goes out. %1 reads it on WhatsApp.", "conversation").arg(m_target->title)
                             : tr("Nothing can be sent to %1 from here: the conversation is not live, or sending is "
                                  "not open to you.",
                                  "conversation")
                                   .arg(m_target->title));
  }
  return QWidget::eventFilter(watched, event);
}

void CaseComposer::weigh() {
  const bool there = m_there->isChecked();
  m_send->setEnabled(m_file && !m_isSending && !m_text->toPlainText().trimmed().isEmpty());
  m_send->setText(there ? tr("Comment and Show There") : tr("Comment"));
  m_note->setText(there ? tr("The partner will read this.") : tr("Only people in this workspace read this."));
}

void CaseComposer::send() {
  if (!m_send->isEnabled())
    return;
  m_isSending = true;
  weigh();
  m_desk->run(workspace::CommentOnCase{*m_file, m_text->toPlainText().trimmed(), m_there->isChecked()})
      .then(this, [this, file = *m_file](const Result<workspace::Receipt>& receipt) {
        m_isSending = false;
        if (!receipt) {
          Q_EMIT failed(receipt.error());
        } else {
          m_drafts.erase(file);
          if (m_file == file)
            m_text->clear();
          Q_EMIT changed();
        }
        weigh();
      });
}

void CaseComposer::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), m_isReply ? theme.bubbleOut : theme.sunken);
  painter.fillRect(QRect(0, 0, width(), m_isReply ? 2 : 1), m_isReply ? theme.accentText : theme.line);
}

} // namespace muniment::ui
