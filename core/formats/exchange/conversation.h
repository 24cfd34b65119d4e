#pragma once

#include "core/formats/exchange/event.h"
#include "core/formats/exchange/participant.h"

namespace muniment::formats::exchange {

/// What all writers of conversations take in: one conversation, or a part of it. Texts are in memory, files are not.
struct Conversation final {
  QString id;           ///< the same for every part of one conversation
  QString name;         ///< as people know it
  QString platform;     ///< such as `whatsapp`
  bool isGroup = false; ///< people may come and go
  QString custodian;    ///< id of a participant; empty where nobody is
  std::vector<Participant> participants;
  std::vector<Event> events;
  std::vector<CustomField> custom;
};

} // namespace muniment::formats::exchange
