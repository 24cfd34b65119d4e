#include "ui/holds/reach_preview.h"

#include "core/base/error_catalogue.h"
#include "ui/holds/hold_words.h"
#include "ui/kit/plain_label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPause = 150;

} // namespace

ReachPreview::ReachPreview(HoldsDesk& desk, const HoldId& hold, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_hold(hold), m_figure(new PlainLabel({}, TextRole::WelcomeTitle)),
      m_sentence(new PlainLabel({}, TextRole::Body, Ink::Secondary)),
      m_note(new PlainLabel({}, TextRole::Small, Ink::Secondary)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(new PlainLabel(tr("Messages that it covers, as of now"), TextRole::SmallStrong, Ink::Secondary));
  m_figure->setObjectName(u"reachFigure"_s);
  for (PlainLabel* label : {m_figure, m_sentence, m_note}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, &ReachPreview::ask);
  setTargets({}, 0);
}

void ReachPreview::setTargets(std::vector<workspace::WantedTarget> targets, int newPeople) {
  m_targets = std::move(targets);
  m_newPeople = newPeople;
  m_pause.start();
}

void ReachPreview::ask() {
  const int generation = ++m_generation;
  if (m_targets.empty() && m_hold.isNull())
    return show(store::HoldReach());
  workspace::HoldScope query{{}, m_targets};
  if (!m_hold.isNull())
    query.hold = m_hold;
  m_desk->ask(query).then(this, [this, generation](const Result<store::HoldReach>& reach) {
    if (generation == m_generation)
      show(reach);
  });
}

void ReachPreview::show(const Result<store::HoldReach>& reach) {
  if (!reach) {
    m_figure->setText(u"–"_s);
    m_sentence->setText(errorText(reach.error()));
    m_note->hide();
    return;
  }
  const auto count = [](std::int64_t value) { return static_cast<int>(value); };
  m_figure->setText(QLocale().toString(qlonglong(reach->messages)));
  m_sentence->setText(QLocale().createSeparatedList({tr("in %n conversation(s)", nullptr, count(reach->conversations)),
                                                     tr("%n record(s)", nullptr, count(reach->records)),
                                                     tr("%n item(s)", nullptr, count(reach->items)),
                                                     tr("%n custodian(s)", nullptr, count(reach->persons))}));
  m_note->setVisible(m_newPeople > 0);
  m_note->setText(tr("What %n new person(s) wrote counts once they are noted.", nullptr, m_newPeople));
}

} // namespace muniment::ui
