#include "ui/evidence/preflight_pane.h"

#include "ui/evidence/evidence_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostChats = 6;

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  return label;
}

void addHeading(QVBoxLayout& column, const QString& text) {
  column.addSpacing(14);
  PlainLabel* label = wrapped(text, TextRole::SmallStrong, Ink::Secondary);
  label->setFont(textFont(12, QFont::DemiBold));
  column.addWidget(label);
}

} // namespace

PreflightPane::PreflightPane(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  setObjectName(u"preflight"_s);
  m_column->setContentsMargins(24, 2, 24, 20);
  show(Facts());
}

void PreflightPane::show(const Facts& facts) {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  addContent(*column, facts);
  if (facts.preflight) {
    addBlockers(*column, *facts.preflight);
    addNotes(*column, *facts.preflight);
    addProof(*column);
  }
  column->addStretch(1);
  if (m_content) {
    m_column->removeWidget(m_content);
    m_content->hide();
    m_content->deleteLater(); // a link in it may be what asked for this
  }
  m_content = content;
  m_column->addWidget(content);
}

void PreflightPane::addContent(QVBoxLayout& column, const Facts& facts) {
  addHeading(column, tr("What goes out"));
  if (!facts.preflight) {
    column.addWidget(wrapped(tr("Looking at what was chosen…"), TextRole::Body, Ink::Secondary));
    return;
  }
  const Preflight::Answer& answer = *facts.preflight;
  PlainLabel* counts = wrapped(EvidenceWords::counts(answer.messages, answer.captured, answer.files, answer.bytes),
                               TextRole::PaneTitle, Ink::Primary);
  counts->setObjectName(u"exportCounts"_s);
  column.addWidget(counts);
  QStringList lines = {EvidenceWords::span(answer.first, answer.last), facts.bates};
  if (facts.hasPages && answer.pages > 0)
    lines.append(tr("About %n page(s)", nullptr, static_cast<int>(answer.pages)));
  lines.removeAll(QString());
  for (const QString& line : lines)
    column.addWidget(wrapped(line, TextRole::Small, Ink::Secondary));
  for (std::size_t index = 0; index < std::min(kMostChats, answer.chats.size()); ++index) {
    const Preflight::Chat& chat = answer.chats[index];
    column.addSpacing(2);
    column.addWidget(wrapped(visibleText(chat.title).simplified(), TextRole::SmallStrong, Ink::Primary));
    column.addWidget(wrapped(EvidenceWords::chat(chat), TextRole::Small, Ink::Secondary));
  }
  if (answer.chats.size() > kMostChats)
    column.addWidget(
        wrapped(tr("And %n conversation(s) more", nullptr, static_cast<int>(answer.chats.size() - kMostChats)),
                TextRole::Small, Ink::Secondary));
}

void PreflightPane::addBlockers(QVBoxLayout& column, const Preflight::Answer& answer) {
  if (answer.messages + answer.captured == 0) {
    column.addSpacing(8);
    column.addWidget(new Banner(Tone::Due, Icon::Info, tr("There is nothing to hand out"),
                                tr("Nothing of what was chosen is left, or all of it went out already.")));
    return;
  }
  if (answer.blockers.empty())
    return;
  addHeading(column, tr("What stands in the way"));
  for (const Preflight::Note& note : answer.blockers) {
    auto* banner =
        new Banner(Tone::Failed, Icon::Octagon, EvidenceWords::finding(note), EvidenceWords::remedy(note.finding));
    banner->setObjectName(u"exportBlocker"_s);
    if (!note.messages.empty()) {
      QPushButton* link = banner->addLink(note.messages.size() > 1 ? tr("Show the First") : tr("Show It"));
      link->setObjectName(u"showBlocker"_s);
      link->setAutoDefault(false);
      link->setAccessibleDescription(EvidenceWords::finding(note));
      connect(link, &QPushButton::clicked, this,
              [this, message = note.messages.front()] { Q_EMIT messageRequested(message); });
    }
    column.addWidget(banner);
  }
}

void PreflightPane::addNotes(QVBoxLayout& column, const Preflight::Answer& answer) {
  if (answer.notes.empty())
    return;
  addHeading(column, tr("What the package will say"));
  for (const Preflight::Note& note : answer.notes) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(EvidenceWords::icon(note.finding), 14, Tone::Due), 0, Qt::AlignTop);
    row->addWidget(wrapped(EvidenceWords::finding(note), TextRole::Small, Ink::Primary), 1);
    if (!note.messages.empty()) {
      auto* link = new QPushButton(tr("Show"));
      link->setObjectName(u"showNote"_s);
      link->setAutoDefault(false);
      link->setAccessibleDescription(EvidenceWords::finding(note));
      setButtonKind(link, ButtonKind::Link);
      setCompact(link);
      connect(link, &QPushButton::clicked, this,
              [this, message = note.messages.front()] { Q_EMIT messageRequested(message); });
      row->addWidget(link, 0, Qt::AlignTop);
    }
    column.addLayout(row);
  }
}

void PreflightPane::addProof(QVBoxLayout& column) {
  addHeading(column, tr("How it can be checked"));
  column.addWidget(wrapped(tr("The package holds the hash of every file, the way of every item to the signed ledger "
                              "with the newest time-stamp, and a short program that checks both without this one. "
                              "It is read again before it is done."),
                           TextRole::Small, Ink::Secondary));
}

void PreflightPane::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), Theme::of(this).sunken); }

} // namespace muniment::ui
