#pragma once

#include "core/base/file_system.h"
#include "core/delivery/journal_place.h"

#include <vector>

namespace muniment::delivery {

/// Some letters in the order in which they came, and where to read on once they are kept elsewhere.
struct JournalPage final {
  struct Letter final {
    QByteArray sealed;
    JournalPlace after;
  };
  std::vector<Letter> letters;
  JournalPlace next; ///< behind the last letter, or at the beginning of a later segment
};

/// Reads on from a place, in portions of about so many bytes; a page without letters is the end for now. May be called
/// while the journal is written.
[[nodiscard]] Result<JournalPage> readJournal(FileSystem& files, const FilePath& folder, JournalPlace from,
                                              qint64 bytes);

/// Removes the segments that lie before a place. One that ends with something that is no letter was torn by a crash, or
/// damaged: it is kept aside as `….torn` for a person to look at.
[[nodiscard]] Result<void> clearJournal(FileSystem& files, const FilePath& folder, JournalPlace before);

} // namespace muniment::delivery
