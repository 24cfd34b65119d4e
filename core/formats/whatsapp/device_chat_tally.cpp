#include "core/formats/whatsapp/device_chat_tally.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kMostPeople = 1000;

} // namespace

void DeviceChatTally::add(const std::string& label, bool isOwner, std::int64_t messages, StatedTime first,
                          StatedTime last) {
  m_messages += messages;
  if (isOwner)
    m_ofOwner += messages;
  else if (!label.empty())
    m_people[label] += messages;
  if (first.isKnown && (!m_first.isKnown || first.milliseconds < m_first.milliseconds))
    m_first = first;
  if (last.isKnown && (!m_last.isKnown || last.milliseconds > m_last.milliseconds))
    m_last = last;
}

void DeviceChatTally::finish(ChatSummary& into) const {
  into.messages = m_messages;
  into.first = m_first;
  into.last = m_last;
  for (const auto& [label, messages] : m_people)
    into.participants.push_back({label, messages, false});
  if (m_ofOwner > 0)
    into.participants.push_back({{}, m_ofOwner, true});
  into.participantCount = static_cast<std::int64_t>(into.participants.size());
  std::ranges::sort(into.participants, [](const ChatParticipant& a, const ChatParticipant& b) {
    return a.messages != b.messages ? a.messages > b.messages : a.label < b.label;
  });
  if (into.participants.size() > kMostPeople)
    into.participants.resize(kMostPeople);
}

ChatKind chatKindOf(const std::string& jid) {
  if (jid.ends_with("@g.us"))
    return ChatKind::Group;
  if (jid.ends_with("@broadcast"))
    return ChatKind::Broadcast;
  if (jid.ends_with("@newsletter"))
    return ChatKind::Channel;
  return jid.ends_with("@s.whatsapp.net") || jid.ends_with("@lid") ? ChatKind::Direct : ChatKind::Unknown;
}

bool isLater(const ChatSummary& a, const ChatSummary& b) {
  return a.last.isKnown != b.last.isKnown ? a.last.isKnown : a.last.milliseconds > b.last.milliseconds;
}

} // namespace muniment::formats::whatsapp
