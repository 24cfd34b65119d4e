#include "core/formats/rsmf/slicer.h"

#include "core/formats/exchange/time_text.h"

#include <QtCore/QHash>

#include <algorithm>
#include <set>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Conversation;
using exchange::Event;

struct Open final {
  std::size_t slice = 0;
  int parts = 0; ///< of this day so far
  qint64 bytes = 0;
};

qint64 bytesOf(const Event& event) {
  qint64 bytes = 0;
  for (const exchange::Attachment& each : event.attachments)
    bytes += each.bytes ? each.size : 0;
  return bytes;
}

QString titleOf(const QString& day, int part) {
  const QString name = day.isEmpty() ? u"time not recorded"_s : day;
  return part == 1 ? name : u"%1 (%2)"_s.arg(name, QString::number(part));
}

} // namespace

std::vector<Slice> slicesOf(const Conversation& conversation, const SliceLimits& limits) {
  const auto& events = conversation.events;
  QHash<QString, int> places;
  QHash<QString, Open> days;
  std::vector<Slice> slices;
  std::vector<std::set<int>> members; ///< of each slice, carried ones among them
  QString day;
  for (int i = 0; i < static_cast<int>(events.size()); ++i) {
    const Event& event = events[static_cast<std::size_t>(i)];
    places.insert(event.id, i);
    if (event.time.at)
      day = exchange::localDate(event.time);
    Open& open = days[day];
    const qint64 bytes = bytesOf(event);
    // The event itself and what it answers may both be new to the slice.
    const bool isFull = open.parts > 0 && (static_cast<int>(members[open.slice].size()) + 2 > limits.events ||
                                           open.bytes + bytes > limits.bytes);
    if (open.parts == 0 || isFull) {
      open = {slices.size(), open.parts + 1, 0};
      slices.push_back({titleOf(day, open.parts), {}, {}});
      members.emplace_back();
    }
    open.bytes += bytes;
    Slice& slice = slices[open.slice];
    slice.events.push_back(i);
    members[open.slice].insert(i);
    const int parent = places.value(event.parent, i);
    if (members[open.slice].insert(parent).second)
      slice.carried.push_back(parent);
  }
  for (Slice& each : slices)
    std::sort(each.carried.begin(), each.carried.end());
  return slices;
}

Conversation partOf(const Conversation& conversation, const Slice& slice) {
  Conversation part{.id = conversation.id,
                    .name = conversation.name,
                    .platform = conversation.platform,
                    .isGroup = conversation.isGroup,
                    .custodian = conversation.custodian,
                    .participants = conversation.participants,
                    .events = {},
                    .custom = conversation.custom};
  std::vector<int> places;
  std::merge(slice.events.begin(), slice.events.end(), slice.carried.begin(), slice.carried.end(),
             std::back_inserter(places));
  for (const int place : places) {
    Event& event = part.events.emplace_back(conversation.events[static_cast<std::size_t>(place)]);
    if (!std::binary_search(slice.carried.begin(), slice.carried.end(), place))
      continue;
    event.attachments.clear();
    event.custom.push_back({u"carried"_s, u"true"_s});
  }
  return part;
}

} // namespace muniment::formats::rsmf
