#include "core/records/disposition/blanking.h"

namespace muniment::records {
namespace {

using Place = std::pair<int, std::int64_t>; // source, first byte

} // namespace

std::vector<BlankSegment> blankSegments(std::span<const SourceSegment> segments,
                                        std::span<const store::SightingPlace> places) {
  std::map<Place, const SourceSegment*> starts;
  for (const SourceSegment& segment : segments)
    starts.emplace(Place(segment.source, segment.first), &segment);
  std::map<Place, BlankSegment> found;
  for (const store::SightingPlace& place : places) {
    auto at = starts.upper_bound(Place(place.source, place.first));
    // A message lies within one piece; the loop also takes one that does not.
    for (at = at == starts.begin() ? at : std::prev(at);
         at != starts.end() && at->first.first == place.source && at->first.second < place.first + place.size; ++at) {
      const SourceSegment& segment = *at->second;
      const std::int64_t begin = std::max(place.first, segment.first);
      const std::int64_t end = std::min(place.first + place.size, segment.first + segment.size);
      if (begin >= end)
        continue;
      BlankSegment& blanked = found[at->first];
      blanked.segment = segment;
      blanked.ranges.emplace_back(begin - segment.first, end - begin);
    }
  }
  std::vector<BlankSegment> all;
  for (auto& [place, segment] : found)
    all.push_back(std::move(segment));
  return all;
}

bool BlankSegment::isWhole() const {
  std::int64_t sum = 0;
  for (const auto& [first, size] : ranges)
    sum += size; // messages of one source never overlap
  return sum >= segment.size;
}

void blank(QByteArray& bytes, const BlankSegment& segment) {
  for (const auto& [first, size] : segment.ranges)
    std::fill_n(bytes.begin() + first, std::clamp<qsizetype>(size, 0, bytes.size() - first), '\0');
}

} // namespace muniment::records
