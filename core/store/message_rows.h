#pragma once

#include "core/model/conversation.h"
#include "core/store/address.h"
#include "core/store/bulk_rows.h"

#include <span>

namespace muniment::store {

/// A message on its way into the database.
struct NewMessage final {
  Message message;
  QByteArray words; ///< what the search index takes: folded tokens and facets, UTF-8
};

/// Messages and sightings as rows, packed by whoever reads a source, so that the thread that writes has only to bind
/// them.
struct MessageRows final {
  BulkRows messages;
  BulkRows attachments;
  BulkRows words;
  BulkRows sightings;
};

[[nodiscard]] Result<MessageRows> packMessages(Dialect dialect, std::int64_t conversation,
                                               std::span<const NewMessage> messages,
                                               std::span<const Sighting> sightings);

} // namespace muniment::store
