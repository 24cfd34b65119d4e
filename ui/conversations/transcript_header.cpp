#include "ui/conversations/transcript_header.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace muniment::ui {

namespace {

constexpr int kTypingPause = 160; // ms

} // namespace

using namespace Qt::StringLiterals;

TranscriptHeader::TranscriptHeader(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel({}, TextRole::PaneTitle, Ink::Primary, this)),
      m_counts(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_search(new QLineEdit(this)),
      m_hits(new PlainLabel({}, TextRole::Caption, Ink::Tertiary, this)),
      m_previous(makeButton(int(Icon::ChevronUp), tr("Previous hit"), u"previousHit"_s)),
      m_next(makeButton(int(Icon::ChevronDown), tr("Next hit"), u"nextHit"_s)),
      m_day(makeButton(int(Icon::Calendar), tr("Go to a day (G)"), u"goToDay"_s)),
      m_help(makeButton(int(Icon::Info), tr("Keyboard (F1)"), u"keyboard"_s)) {
  setFixedHeight(56);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  m_title->setObjectName(u"transcriptTitle"_s);
  m_search->setObjectName(u"searchWithin"_s);
  m_search->setAccessibleName(tr("Search in this conversation"));
  m_search->setPlaceholderText(tr("Search here"));
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(190);
  m_search->installEventFilter(this);
  setCompact(m_search);
  m_hits->setObjectName(u"hitCount"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 0, 16, 0);
  row->setSpacing(8);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addStretch(1);
  texts->addWidget(m_title);
  texts->addWidget(m_counts);
  texts->addStretch(1);
  row->addLayout(texts, 1);
  row->addWidget(m_search);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_hits, m_previous, m_next, m_day, m_help})
    row->addWidget(widget);
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
  connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT queryChanged(query()); });
  connect(m_help, &QToolButton::clicked, this, &TranscriptHeader::helpRequested);
  connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(false); });
  connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(true); });
  connect(m_day, &QToolButton::clicked, this, &TranscriptHeader::openCalendar);
  setHits(-1, 0);
}

QToolButton* TranscriptHeader::makeButton(int drawing, const QString& name, const QString& objectName) {
  auto* button = new QToolButton(this);
  button->setObjectName(objectName);
  button->setAccessibleName(name);
  button->setToolTip(plainToolTip(name));
  button->setIcon(icon(static_cast<Icon>(drawing), Theme::of(this).text2));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void TranscriptHeader::setConversation(const ConversationSummary& conversation) {
  m_title->setText(visibleText(conversation.conversation.title));
  m_counts->setText(QStringList{tr("%n person(s)", nullptr, conversation.speakers),
                                tr("%n message(s)", nullptr, static_cast<int>(conversation.messages)),
                                tr("%n source(s)", nullptr, conversation.sources)}
                        .join(u" · "_s));
  m_lastDay = MessageWords::shown(conversation.last).date();
  const QSignalBlocker quiet(m_search);
  m_search->clear();
  m_typing.stop();
  setHits(-1, 0);
}

QString TranscriptHeader::query() const { return m_search->text().trimmed(); }

void TranscriptHeader::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void TranscriptHeader::setSearchFailed() {
  setHits(-1, 0);
  setFieldError(m_search, true);
  m_hits->setText(tr("Search failed"));
}

void TranscriptHeader::selectInQuery(qsizetype place) {
  const qsizetype indent = m_search->text().indexOf(query());
  m_search->setFocus(Qt::OtherFocusReason);
  m_search->setSelection(static_cast<int>(std::max<qsizetype>(0, indent) + place), 1);
}

void TranscriptHeader::setHits(std::int64_t current, std::int64_t count) {
  setFieldError(m_search, false);
  m_hits->setVisible(!query().isEmpty());
  for (QToolButton* button : {m_previous, m_next})
    button->setVisible(!query().isEmpty()), button->setEnabled(count > 0);
  const QLocale locale;
  m_hits->setText(count == 0 ? tr("No hits")
                             : tr("%1 of %2")
                                   .arg(locale.toString(static_cast<qlonglong>(current + 1)),
                                        locale.toString(static_cast<qlonglong>(count))));
}

void TranscriptHeader::openCalendar() {
  auto* popup = new QCalendarWidget(this);
  popup->setObjectName(u"dayPopup"_s);
  popup->setWindowFlag(Qt::Popup);
  popup->setAttribute(Qt::WA_DeleteOnClose);
  popup->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  if (m_lastDay.isValid())
    popup->setSelectedDate(m_lastDay);
  connect(popup, &QCalendarWidget::clicked, this, [this, popup](QDate day) {
    popup->close();
    Q_EMIT dayRequested(day);
  });
  popup->move(m_day->mapToGlobal(QPoint(0, m_day->height() + 4)));
  popup->show();
}

bool TranscriptHeader::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
    if (m_typing.isActive()) {
      m_typing.stop();
      Q_EMIT queryChanged(query());
      return true;
    }
    Q_EMIT stepRequested(!key->modifiers().testFlag(Qt::ShiftModifier));
    return true;
  }
  if (key->key() == Qt::Key_Escape) {
    m_search->clear();
    Q_EMIT searchLeft();
    return true;
  }
  return false;
}

void TranscriptHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).line);
}

} // namespace muniment::ui
