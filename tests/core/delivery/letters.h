#pragma once

#include "core/base/letter.h"
#include "core/delivery/arrival.h"
#include "core/delivery/journal_reader.h"

namespace muniment::tests {

/// The bodies of everything in a journal that this key opens, in their order; fails the caller by an empty list with
/// `*readable` false where a letter does not open.
[[nodiscard]] inline std::vector<QByteArray> bodiesIn(FileSystem& files, const FilePath& folder, const LetterKey& key,
                                                      bool* readable) {
  std::vector<QByteArray> bodies;
  delivery::JournalPlace place;
  *readable = false;
  for (;;) {
    const auto page = delivery::readJournal(files, folder, place, 1 << 20);
    if (!page)
      return {};
    if (page->letters.empty())
      break;
    for (const auto& letter : page->letters) {
      const auto bytes = key.open(letter.sealed, delivery::kArrivalPurpose);
      const auto arrival = bytes ? delivery::arrivalFrom(*bytes) : Result<delivery::Arrival>(Failure(bytes.error()));
      if (!arrival)
        return {};
      bodies.push_back(arrival->body);
    }
    place = page->next;
  }
  *readable = true;
  return bodies;
}

} // namespace muniment::tests
