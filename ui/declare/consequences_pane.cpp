#include "ui/declare/consequences_pane.h"

#include "ui/declare/declare_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

class Hairline final : public QWidget {
 public:
  Hairline() { setFixedHeight(25); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(0, 12, width(), 1), Theme::of(this).line);
  }
};

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  return label;
}

PlainLabel* heading(const QString& text) {
  PlainLabel* label = wrapped(text, TextRole::SmallStrong, Ink::Secondary);
  label->setFont(textFont(12, QFont::DemiBold));
  return label;
}

void addIconLine(QVBoxLayout& column, Icon icon, Tone tone, const QString& text) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(new IconLabel(icon, 14, tone), 0, Qt::AlignTop);
  row->addWidget(wrapped(text, TextRole::Small, Ink::Secondary), 1);
  column.addLayout(row);
}

} // namespace

ConsequencesPane::ConsequencesPane(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  setObjectName(u"consequences"_s);
  m_column->setContentsMargins(24, 20, 24, 20);
  show(Facts());
}

void ConsequencesPane::show(const Facts& facts) {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  if (!facts.preview || !facts.recordClass) {
    column->addWidget(heading(tr("What follows")));
    column->addWidget(
        wrapped(tr("Choose a class to see how long this is kept, and why."), TextRole::Body, Ink::Secondary));
  } else {
    addKeeping(*column, facts);
  }
  if (facts.preview)
    addHolds(*column, facts.preview->holds);
  if (facts.preview && facts.preview->privacyLines > 0)
    addPrivacy(*column);
  if (facts.conflicts > 0)
    addConflicts(*column, facts.conflicts);
  if (facts.preview && facts.recordClass)
    addApproval(*column, facts);
  column->addStretch(1);
  if (m_content) {
    m_column->removeWidget(m_content);
    m_content->hide();
    m_content->deleteLater();
  }
  m_content = content;
  m_column->addWidget(content);
}

void ConsequencesPane::addKeeping(QVBoxLayout& column, const Facts& facts) const {
  const DeclareWords::Keeping keeping = DeclareWords::keeping(*facts.preview);
  column.addWidget(heading(keeping.before));
  PlainLabel* main = wrapped(keeping.main, TextRole::Figure, Ink::Primary);
  main->setObjectName(u"keepUntil"_s);
  column.addWidget(main);
  column.addWidget(wrapped(keeping.after, TextRole::Small, Ink::Secondary));
  const auto steps = DeclareWords::why(*facts.preview);
  if (steps.empty())
    return;
  column.addSpacing(8);
  column.addWidget(heading(tr("Why this date")));
  auto* ladder = new DerivationLadder;
  ladder->setObjectName(u"keepWhy"_s);
  ladder->setSteps(steps);
  column.addWidget(ladder);
}

void ConsequencesPane::addHolds(QVBoxLayout& column, const workspace::KnownHolds& holds) const {
  column.addWidget(new Hairline);
  column.addWidget(heading(tr("Holds that will apply")));
  if (!holds.isHeld())
    addIconLine(column, Icon::Tick, Tone::Neutral, tr("No hold is on this conversation."));
  for (const Hold& hold : holds.holds) {
    auto* banner = new Banner(Tone::Held, Icon::Padlock, u"%1 %2"_s.arg(hold.code, visibleText(hold.name)),
                              tr("Nothing of this record is destroyed before the hold is released."));
    banner->setObjectName(u"holdThatApplies"_s);
    column.addSpacing(4);
    column.addWidget(banner);
  }
  if (holds.others) {
    auto* banner = new Banner(Tone::Held, Icon::Padlock, tr("Blocked; ask legal"),
                              tr("Another hold applies. You are not shown which one."));
    banner->setObjectName(u"holdOfOthers"_s);
    column.addSpacing(4);
    column.addWidget(banner);
  }
}

void ConsequencesPane::addConflicts(QVBoxLayout& column, std::int64_t conflicts) const {
  column.addWidget(new Hairline);
  column.addWidget(heading(tr("Where sources differ")));
  column.addSpacing(4);
  column.addWidget(new Banner(Tone::Conflict, Icon::NotEqual,
                              tr("%n message(s) differ between sources", nullptr, static_cast<int>(conflicts)),
                              tr("Every version becomes part of the record.")));
}

void ConsequencesPane::addPrivacy(QVBoxLayout& column) const {
  column.addWidget(new Hairline);
  auto* banner = new Banner(Tone::Due, Icon::Padlock, tr("Advanced chat privacy"),
                            tr("It was switched on or off in this conversation, so its members did not want it to "
                               "leave the chat. Be sure of the legal ground. The record says so."));
  banner->setObjectName(u"chatPrivacy"_s);
  column.addWidget(banner);
}

void ConsequencesPane::addApproval(QVBoxLayout& column, const Facts& facts) const {
  column.addWidget(new Hairline);
  column.addWidget(heading(tr("Approval")));
  if (!facts.preview->needsApproval)
    return addIconLine(column, Icon::Tick, Tone::Neutral, tr("Class %1 needs none.").arg(facts.recordClass->code));
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(new IconLabel(Icon::Person, 16, Tone::Neutral, 32), 0, Qt::AlignTop);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(2);
  texts->addWidget(wrapped(facts.approver.isEmpty() ? tr("Whoever may approve declarations") : facts.approver,
                           TextRole::SmallStrong, Ink::Primary));
  texts->addWidget(wrapped(tr("Class %1 needs a second person. Neither you nor anybody who takes part in this "
                              "conversation can be that person.")
                               .arg(facts.recordClass->code),
                           TextRole::Small, Ink::Secondary));
  row->addLayout(texts, 1);
  column.addLayout(row);
}

void ConsequencesPane::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), Theme::of(this).sunken); }

} // namespace muniment::ui
