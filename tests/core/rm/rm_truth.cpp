#include "tests/core/rm/rm_truth.h"

#include "core/workspace/records/record_queries.h"

#include <set>

namespace muniment::tests {

using namespace workspace;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

namespace {

constexpr int kReplays = 4;
constexpr int kRounds = 20;

QString compare(RmDesk& desk, const Counterpart& record) {
  const QJsonObject node = desk.nodeThere(record.node);
  if (node.isEmpty() || node.value("deleted"_L1).toBool())
    return u"gone there and not shown"_s;
  const auto id = RecordId::parse(record.subject.section(u':', 1));
  const auto here = id ? desk.holdsHere(*id).size() : 0;
  if (here == 0 && !desk.holdsThere(record.node).isEmpty())
    return u"held there and not here"_s;
  if (here > 0 && desk.holdsThere(record.node).isEmpty()) {
    // A hold of theirs that was lifted cools off here; one of ours may not be missing there.
    for (const Counterpart& held : desk.counterparts(Kind::HeldRecord))
      if (held.subject == record.subject && !held.theirs && held.state != State::Ended)
        return u"held here and not there"_s;
  }
  return {};
}

} // namespace

QString whatIsNotTrue(RmDesk& desk, const std::map<qint64, QString>& destroyed) {
  for (int i = 0; i < kReplays; ++i) {
    desk.settle(kRounds);
    desk.replayDead();
  }
  desk.settle(kRounds);
  std::set<QString> disputed;
  for (const PeerConflict& conflict : desk.conflicts())
    disputed.insert(conflict.subject);
  const auto records = desk.counterparts(Kind::Record);
  std::set<qint64> nodes;
  for (const Counterpart& each : records) {
    if (each.state == State::Wanted)
      return u"a record never arrived: "_s + each.subject;
    if (each.state != State::There)
      continue;
    if (!nodes.insert(each.node).second)
      return u"two records have one document"_s;
    if (disputed.contains(each.subject))
      continue;
    if (const QString wrong = compare(desk, each); !wrong.isEmpty())
      return wrong + u' ' + each.subject;
  }
  for (const Counterpart& each : desk.counterparts(Kind::HeldRecord))
    if (each.state == State::Wanted && !disputed.contains(each.subject))
      return u"a hold never arrived: "_s + each.subject;
  const QStringList documents = desk.namesThere();
  std::set<QString> names(documents.begin(), documents.end());
  if (names.size() != std::size_t(documents.size()))
    return u"a document is there twice"_s;
  for (const auto& [node, name] : destroyed)
    names.insert(name);
  if (names.size() != records.size())
    return u"%1 records became %2 documents"_s.arg(records.size()).arg(names.size());
  for (const Counterpart& each : records)
    if (desk.workspace().ask(RecordByName{each.subject.section(u':', 1)}).result()->record.state ==
        RecordState::Destroyed)
      return u"a record was destroyed here although nobody said so"_s;
  return desk.isSound() ? QString() : u"the workspace is not sound"_s;
}

} // namespace muniment::tests
