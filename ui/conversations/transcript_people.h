#pragma once

#include "core/model/conversation.h"
#include "ui/kit/visible_text.h"

#include <map>

namespace muniment::ui {

/// Who speaks in the conversation that is shown, and which sources it was read from.
class TranscriptPeople final {
 public:
  TranscriptPeople() = default;
  explicit TranscriptPeople(const std::vector<Speaker>& speakers, std::vector<ConversationSource> sources = {})
      : m_sources(std::move(sources)) {
    for (const Speaker& speaker : speakers)
      m_speakers.emplace(speaker.number, speaker);
  }

  /// Empty for lines without a sender.
  [[nodiscard]] QString name(std::int32_t number) const {
    const auto found = m_speakers.find(number);
    if (found == m_speakers.end())
      return {};
    return visibleText(found->second.label.isEmpty() ? found->second.phone : found->second.label);
  }
  [[nodiscard]] bool isOwner(std::int32_t number) const {
    const auto found = m_speakers.find(number);
    return found != m_speakers.end() && found->second.isOwner;
  }
  [[nodiscard]] std::size_t count() const { return m_speakers.size(); }
  [[nodiscard]] const std::vector<ConversationSource>& sources() const { return m_sources; }
  /// Null where it is not known (yet).
  [[nodiscard]] const ConversationSource* source(std::int32_t number) const {
    const auto found = std::ranges::find(m_sources, number, &ConversationSource::number);
    return found == m_sources.end() ? nullptr : &*found;
  }
  /// Which of the four colours of senders; 0 for those not known.
  [[nodiscard]] static int hue(std::int32_t number) { return number > 0 ? (number - 1) % 4 : 0; }
  [[nodiscard]] int hue(const QString& name) const {
    for (const auto& [number, speaker] : m_speakers)
      if (speaker.label == name)
        return hue(number);
    return 0;
  }

 private:
  std::map<std::int32_t, Speaker> m_speakers;
  std::vector<ConversationSource> m_sources;
};

} // namespace muniment::ui
