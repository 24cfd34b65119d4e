#include "ui/rm/record_elsewhere.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/day_text.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/rm_words.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using State = Counterpart::State;

constexpr int kRest = 400;               ///< milliseconds
constexpr std::int64_t kFresh = 60'000;  ///< milliseconds
constexpr std::size_t kMostSeen = 1'000; ///< sightings kept, so that going back asks nobody

bool canBeLookedAt(const Counterpart& record) { return record.node != 0 && record.state != State::Wanted; }

} // namespace

RecordElsewhereSection::RecordElsewhereSection(RmDesk& desk, QWidget* parent)
    : PaneSection(tr("In other records systems"), parent), m_desk(&desk), m_again(new QPushButton(tr("Look Again"))) {
  setObjectName(u"recordElsewhere"_s);
  m_again->setObjectName(u"recordElsewhere.again"_s);
  m_again->setAutoDefault(false);
  setButtonKind(m_again, ButtonKind::Link);
  setCompact(m_again);
  addHeadAction(m_again);
  connect(m_again, &QPushButton::clicked, this, [this] { look(-1); });
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, [this] { look(kFresh); });
  hide();
}

void RecordElsewhereSection::open(const RecordId& record) {
  if (m_record != record) {
    ++m_generation;
    m_asked.clear();
    hide();
  }
  m_record = record;
  refresh();
}

void RecordElsewhereSection::refresh() {
  if (!m_record)
    return;
  m_desk->ask(workspace::WhoAmI())
      .then(this, [this, generation = m_generation](const Result<access::Session>& session) {
        if (generation != m_generation)
          return;
        m_maySettle = session && session->may(Permission::ManageHolds);
        m_maySend = session && session->may(Permission::DeclareRecord);
        m_desk->ask(workspace::RecordElsewhere{*m_record})
            .then(this, [this, generation](const Result<workspace::RecordElsewhere::Answer>& answer) {
              if (generation != m_generation)
                return;
              if (answer)
                take(*answer);
              else
                Q_EMIT failed(answer.error());
            });
      });
}

void RecordElsewhereSection::take(const workspace::RecordElsewhere::Answer& answer) {
  m_answer = answer;
  showAnswer();
  m_rest.start();
}

QString RecordElsewhereSection::content() const {
  QStringList parts{m_record->toString(), m_maySettle ? u"1"_s : u"0"_s, m_maySend ? u"1"_s : u"0"_s};
  for (const auto& place : m_answer.places) {
    const auto seen = m_seen.find(place.record.id);
    parts << place.record.id.toString() << nameOf(place.record.state) << place.className
          << (seen == m_seen.end() ? QString() : seen->second.at.toString())
          << (m_asked.contains(place.record.id) ? u"1"_s : u"0"_s);
    for (const auto& held : place.holds)
      parts << held.counterpart.id.toString() << nameOf(held.counterpart.state);
    for (const PeerConflict& conflict : place.differences)
      parts << conflict.id.toString();
  }
  for (const workspace::RmSystem& system : m_answer.others)
    parts << system.peer << (system.isOn ? u"1"_s : u"0"_s);
  return parts.join(u'\n');
}

void RecordElsewhereSection::showAnswer() {
  const bool isEmpty = m_answer.places.empty() && m_answer.others.empty();
  setVisible(!isEmpty);
  m_again->setVisible(
      std::ranges::any_of(m_answer.places, [](const auto& place) { return canBeLookedAt(place.record); }));
  m_again->setEnabled(m_asked.empty());
  if (isEmpty || !begin(content()))
    return;
  if (m_answer.places.empty())
    addText(tr("It is kept here only."));
  for (const workspace::RecordElsewhere::Place& place : m_answer.places)
    addPlace(place);
  addOffers();
}

void RecordElsewhereSection::addPlace(const workspace::RecordElsewhere::Place& place) {
  const RmWords::State state = RmWords::state(place.record);
  QHBoxLayout* row =
      addLine(Icon::Archive, Tone::Accent, visibleText(place.system), RmWords::explain(place.record, place.system));
  row->addWidget(new Chip(state.word, state.tone, state.icon), 0, Qt::AlignTop);
  if (place.record.node != 0)
    addFact(tr("Number there"), QString::number(place.record.node));
  addSighting(place);
  for (const workspace::RecordElsewhere::Held& held : place.holds) {
    const RmWords::State hold = RmWords::hold(held.counterpart);
    const QString name = held.name.isEmpty() ? tr("Blocked; ask legal") : visibleText(held.name);
    addLine(hold.icon, hold.tone, name, tr("%1, since %2").arg(hold.word, momentText(held.counterpart.since)));
  }
  for (const PeerConflict& conflict : place.differences)
    addDifference(conflict, place.system);
}

void RecordElsewhereSection::addSighting(const workspace::RecordElsewhere::Place& place) {
  const auto found = m_seen.find(place.record.id);
  const Seen* seen = found == m_seen.end() ? nullptr : &found->second;
  if (!seen || !seen->sighting) {
    addFact(tr("Class"), visibleText(place.className));
    if (m_asked.contains(place.record.id))
      addFact(tr("Last seen"), tr("Looking…"));
    else if (seen && seen->error)
      addFact(tr("Last seen"), tr("It could not be looked at: %1").arg(errorText(*seen->error)));
    return;
  }
  const workspace::RmSighting& sighting = *seen->sighting;
  if (!sighting.isThere) {
    addFact(tr("State there"), sighting.wasDestroyed ? tr("Destroyed, the audit says") : tr("Not to be seen"));
  } else {
    for (const auto& each : sighting.classes) {
      addFact(tr("Class"), visibleText(each.name));
      addFact(tr("Series"), visibleText(each.series));
      addFact(tr("Status"), visibleText(each.status));
    }
    addFact(tr("Standing"), RmWords::standing(sighting));
    QStringList strange;
    for (const auto& hold : sighting.holds)
      if (std::ranges::none_of(place.holds, [&](const auto& held) { return held.counterpart.other == hold.node; }))
        strange.append(visibleText(hold.name));
    addFact(tr("Other holds there"), strange.join(u", "_s));
  }
  addFact(tr("Last seen"), m_asked.contains(place.record.id) ? tr("Looking…") : momentText(sighting.at));
}

void RecordElsewhereSection::addDifference(const PeerConflict& conflict, const QString& system) {
  auto* banner = new Banner(Tone::Conflict, Icon::NotEqual, RmWords::conflict(conflict.kind),
                            RmWords::happened(conflict.kind, system));
  addWidget(banner);
  if (!m_maySettle)
    return;
  QPushButton* settle = banner->addLink(tr("Settle…"));
  settle->setObjectName(u"recordElsewhere.settle"_s);
  connect(settle, &QPushButton::clicked, this, [this, id = conflict.id] { Q_EMIT settleRequested(id); });
}

void RecordElsewhereSection::addOffers() {
  std::vector<workspace::RmSystem> offers;
  for (const workspace::RmSystem& system : m_answer.others)
    offers.push_back(system);
  for (const workspace::RecordElsewhere::Place& place : m_answer.places)
    if (place.record.state == State::Blocked && place.record.node == 0)
      offers.push_back({place.record.peer, place.system, {}, true});
  if (offers.empty() || !m_maySend)
    return;
  auto* acts = new QWidget;
  auto* flow = new FlowLayout(8, acts);
  for (const workspace::RmSystem& system : offers) {
    const QString name = visibleText(system.name);
    const bool isAgain =
        std::ranges::any_of(m_answer.places, [&](const auto& place) { return place.record.peer == system.peer; });
    auto* send =
        new QPushButton((isAgain ? tr("Send to %1 Again") : tr("Send to %1")).arg(name).replace(u'&', u"&&"_s));
    send->setObjectName(u"recordElsewhere.send"_s);
    send->setAutoDefault(false);
    setCompact(send);
    flow->addWidget(send);
    connect(send, &QPushButton::clicked, this,
            [this, system] { Q_EMIT sendRequested(*m_record, system.peer, system.name); });
  }
  addWidget(acts);
}

void RecordElsewhereSection::look(std::int64_t olderThan) {
  const Instant now = m_desk->now();
  for (const workspace::RecordElsewhere::Place& place : m_answer.places) {
    const CounterpartId id = place.record.id;
    const auto known = m_seen.find(id);
    const bool isFresh = known != m_seen.end() && now.milliseconds() - known->second.at.milliseconds() <= olderThan;
    if (!canBeLookedAt(place.record) || isFresh || m_asked.contains(id) || !isVisible())
      continue;
    m_asked.insert(id);
    m_desk->look(id).then(this, [this, id, generation = m_generation](const Result<workspace::RmSighting>& seen) {
      if (m_seen.size() >= kMostSeen)
        m_seen.clear();
      m_seen.insert_or_assign(id, Seen{seen ? std::optional(*seen) : std::nullopt,
                                       seen ? std::nullopt : std::optional(seen.error()), m_desk->now()});
      if (generation != m_generation)
        return;
      m_asked.erase(id);
      showAnswer();
    });
  }
  showAnswer();
}

} // namespace muniment::ui
