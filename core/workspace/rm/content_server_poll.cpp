#include "core/workspace/rm/content_server_poll.h"

#include "core/connect/contentserver/rm_answer.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/rm/record_fields.h"
#include "core/workspace/rm/rm_news.h"
#include "core/workspace/rm/rm_order.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using namespace connect::contentserver;
using State = Counterpart::State;

constexpr int kPage = 500;

/// What a series says, without what the server counts.
QString digestOf(const RmSeries& series) {
  QStringList stages;
  for (const RmSeries::Stage& stage : series.stages)
    stages.append(u"%1|%2|%3|%4|%5|%6|%7|%8"_s.arg(stage.stage, stage.object)
                      .arg(stage.eventType)
                      .arg(stage.dateToUse)
                      .arg(stage.years)
                      .arg(stage.months)
                      .arg(stage.days)
                      .arg(stage.action));
  stages.sort();
  return sha256(stages.join(u'\n').toUtf8()).toHex();
}

/// `2026-03-02T10:00:00`, with or without a Z.
std::optional<Instant> momentFrom(const QString& text) {
  return text.size() < 19 ? std::nullopt : Instant::parse(text.left(19) + u".000Z"_s);
}

} // namespace

ContentServerPoll::ContentServerPoll(const ConnectorParts& parts, ContentServerClient& client,
                                     const RmSettings& settings)
    : m_peer(parts.connection.peer), m_workspace(parts.workspace), m_seat(parts.seat), m_client(&client),
      m_settings(settings),
      m_repository(client, {settings.container, settings.holdType, settings.searchNode, {}}, *parts.clock) {}

template <class C>
Result<void> ContentServerPoll::run(C command) {
  MUNIMENT_TRY(m_workspace->run(std::move(command), seated(m_seat)).result());
  return {};
}

Result<std::map<std::int64_t, Counterpart>> ContentServerPoll::knownHolds() {
  CounterpartsPage query;
  query.filter.peer = m_peer;
  query.filter.kind = Counterpart::Kind::Hold;
  query.limit = kPage;
  std::map<std::int64_t, Counterpart> known;
  for (;;) {
    MUNIMENT_TRY_LET(page, m_workspace->ask(query, m_seat).result());
    const bool isLast = page.size() < static_cast<std::size_t>(kPage);
    if (!isLast)
      query.after = page.back().id;
    for (Counterpart& each : page)
      known.emplace(each.node, std::move(each));
    if (isLast)
      return known;
  }
}

Result<bool> ContentServerPoll::isOurHold(const RmHold& hold) {
  const auto id = HoldId::parse(hold.alternate);
  if (!id)
    return false;
  const auto found = m_workspace->ask(HoldById{id->toString()}, m_seat).result();
  if (!found && found.error().kind != ErrorKind::NotFound)
    return Failure(found.error());
  return found.has_value();
}

Result<std::set<std::int64_t>> ContentServerPoll::readItems(const RmHold& hold, bool isOurs) {
  std::set<std::int64_t> still;
  RmPages pages = m_client->holds().items(hold.id);
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next(nullptr));
    if (!page)
      return still;
    CounterpartsAt query{m_peer, Counterpart::Kind::Record, {}};
    for (const connect::ForeignJson& item : *page)
      query.nodes.push_back(NodeCalls::nodeIn(item).id);
    MUNIMENT_TRY_LET(records, m_workspace->ask(query, m_seat).result());
    TakeHoldFromThere news{m_peer, hold.id, hold.name, {}};
    for (const Counterpart& record : records) {
      still.insert(record.node);
      news.documents.push_back(record.node);
    }
    if (!isOurs && !news.documents.empty())
      MUNIMENT_TRY(run(std::move(news)));
  }
}

Result<void> ContentServerPoll::endOne(const Counterpart& held, bool isActive) {
  if (isActive) {
    const auto on = m_repository.holdsOn(QString::number(held.node), nullptr);
    if (!on && on.error().kind == ErrorKind::NotFound)
      return {}; // the record itself is gone, which is looked at elsewhere
    if (!on)
      return Failure(on.error());
    if (std::ranges::any_of(*on, [&](const auto& each) { return each.id == QString::number(held.other); }))
      return {};
  }
  if (held.theirs)
    return run(TakeReleaseFromThere{held.id});
  return run(NotePeerConflict{held.id, PeerConflict::Kind::HoldGone});
}

Result<void> ContentServerPoll::endMissing(std::int64_t hold, const std::set<std::int64_t>& still, bool isActive) {
  HeldThere query{m_peer, hold, 0, kPage};
  for (;;) {
    MUNIMENT_TRY_LET(page, m_workspace->ask(query, m_seat).result());
    for (const Counterpart& held : page)
      if (held.state == State::There && !still.contains(held.node))
        MUNIMENT_TRY(endOne(held, isActive));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    query.after = page.back().node;
  }
}

Result<void> ContentServerPoll::holds() {
  MUNIMENT_TRY_LET(known, knownHolds());
  RmPages pages = m_client->holds().all();
  std::set<std::int64_t> active;
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next(nullptr));
    if (!page)
      break;
    for (const connect::ForeignJson& item : *page) {
      const RmHold hold = HoldCalls::holdIn(item);
      if (!hold.active || !active.insert(hold.id).second)
        continue;
      const auto found = known.find(hold.id);
      bool isOurs = found != known.end() && !found->second.theirs;
      if (found == known.end()) {
        MUNIMENT_TRY_LET(ours, isOurHold(hold));
        isOurs = ours;
      }
      MUNIMENT_TRY_LET(still, readItems(hold, isOurs));
      if (found != known.end())
        MUNIMENT_TRY(endMissing(hold.id, still, true));
    }
  }
  for (const auto& [node, counterpart] : known)
    if (!active.contains(node))
      MUNIMENT_TRY(endMissing(node, {}, false));
  return {};
}

Result<void> ContentServerPoll::takeOver(const RmHoldOnItem& on, const Counterpart& record) {
  MUNIMENT_TRY_LET(known,
                   m_workspace->ask(CounterpartsAt{m_peer, Counterpart::Kind::Hold, {on.hold}}, m_seat).result());
  bool isOurs = !known.empty() && !known.front().theirs;
  if (known.empty()) {
    MUNIMENT_TRY_LET(hold, m_client->holds().named(on.name, nullptr));
    if (hold) {
      MUNIMENT_TRY_LET(ours, isOurHold(*hold));
      isOurs = ours;
    }
  }
  return isOurs ? Result<void>() : run(TakeHoldFromThere{m_peer, on.hold, on.name, {record.node}});
}

Result<void> ContentServerPoll::detailsOf(const Counterpart& record) {
  const QString agreed = agreedDetailsOf(record);
  if (m_settings.fields.empty() || agreed.isEmpty())
    return {};
  const auto theirs = fieldsThere(*m_client, record.node, m_settings, nullptr);
  if (!theirs)
    return theirs.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(Failure(theirs.error()));
  const QString mark = markOf(*theirs, m_workspace->vault());
  if (mark == agreed || mark == sentDetailsOf(record))
    return {};
  return run(NotePeerConflict{record.id, PeerConflict::Kind::DetailsChanged});
}

Result<void> ContentServerPoll::holdsOf(const Counterpart& record) {
  const auto there = m_client->holds().on(record.node, nullptr);
  if (!there)
    return there.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(Failure(there.error()));
  MUNIMENT_TRY_LET(
      held, m_workspace->ask(CounterpartsAt{m_peer, Counterpart::Kind::HeldRecord, {record.node}}, m_seat).result());
  for (const RmHoldOnItem& on : *there) {
    const bool isKnown = std::ranges::any_of(
        held, [&](const Counterpart& each) { return each.other == on.hold && each.state != State::Ended; });
    if (on.active && !isKnown)
      MUNIMENT_TRY(takeOver(on, record));
  }
  for (const Counterpart& each : held) {
    const bool isOn =
        std::ranges::any_of(*there, [&](const RmHoldOnItem& on) { return on.active && on.hold == each.other; });
    if (each.state == State::There && !isOn)
      MUNIMENT_TRY(endOne(each, true));
  }
  return {};
}

Result<void> ContentServerPoll::lookFor(const Counterpart& record) {
  const auto there = m_client->nodes().read(record.node, nullptr);
  if (there) // it was moved
    return {};
  if (there.error().kind != ErrorKind::NotFound)
    return Failure(there.error());
  MUNIMENT_TRY_LET(destroyed, m_repository.wasDestroyed(record.node, nullptr));
  return run(
      NotePeerConflict{record.id, destroyed ? PeerConflict::Kind::DestroyedThere : PeerConflict::Kind::NotVisible});
}

Result<void> ContentServerPoll::lookForMissing(const std::vector<Counterpart>& records) {
  std::vector<qint64> ids;
  for (const Counterpart& record : records)
    ids.push_back(record.node);
  const auto nodes = m_client->nodes().readMany(ids, nullptr);
  // Where one of them is unknown to it, a server may refuse to speak of the others too.
  if (!nodes && nodes.error().kind != ErrorKind::NotFound)
    return Failure(nodes.error());
  std::set<std::int64_t> there;
  if (nodes)
    for (const RmNode& node : *nodes)
      there.insert(node.id);
  for (const Counterpart& record : records)
    if (!there.contains(record.node))
      MUNIMENT_TRY(lookFor(record));
  return {};
}

Result<void> ContentServerPoll::presence() {
  CounterpartsPage query;
  query.filter.peer = m_peer;
  query.filter.kind = Counterpart::Kind::Record;
  query.filter.states = {State::There};
  query.limit = kPage;
  for (;;) {
    MUNIMENT_TRY_LET(page, m_workspace->ask(query, m_seat).result());
    if (!page.empty())
      MUNIMENT_TRY(lookForMissing(page));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    query.after = page.back().id;
  }
}

Result<void> ContentServerPoll::plan() {
  MUNIMENT_TRY_LET(classes, m_client->plan().classes(nullptr));
  MUNIMENT_TRY_LET(series, m_client->plan().series(nullptr));
  TakePlanFromThere news{m_peer, {}, {}};
  for (const RmNode& each : classes)
    news.classes.push_back({each.id, each.name, {}});
  for (const RmSeries& each : series)
    news.series.push_back({each.id, each.name, digestOf(each)});
  return run(std::move(news));
}

Result<void> ContentServerPoll::assignments() {
  MUNIMENT_TRY_LET(mine, m_client->processes().mine(nullptr));
  TakeAssignments news{m_peer, {}};
  QByteArray steps;
  for (const RmAssignment& each : mine) {
    news.steps.push_back({each.process, each.subprocess, each.task, each.name, momentFrom(each.due)});
    steps += QByteArray::number(each.process) + '/' + QByteArray::number(each.subprocess) + '/' +
             QByteArray::number(each.task) + ' ';
  }
  if (m_steps && *m_steps == steps)
    return {};
  MUNIMENT_TRY(run(std::move(news)));
  m_steps = steps;
  return {};
}

} // namespace muniment::workspace
