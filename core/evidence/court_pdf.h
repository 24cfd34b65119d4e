#pragma once

#include "core/base/progress.h"
#include "core/evidence/package_options.h"
#include "core/evidence/shown_message.h"
#include "core/formats/exchange/conversation.h"
#include "core/model/production.h"

namespace muniment::evidence {

/// A stretch of a conversation as pages for a court: bubbles as people know them, each message with its place, its time
/// and how it is known, its sender and where the name is from, its commitment, its history, what sources do not have
/// alike; what was left out in between; numbers on each page. The same conversation gives the same bytes on the same
/// system. Needs a QGuiApplication.
class CourtPdf final {
 public:
  static constexpr std::size_t kMostMessages = 5000; ///< of one file

  /// `events` is what exchangeChat made of `chat`; all must outlive this.
  CourtPdf(const ShownChat& chat, const formats::exchange::Conversation& events, const Production& production,
           const PackageOptions& options)
      : m_chat(chat), m_events(events), m_production(production), m_options(options) {}

  [[nodiscard]] Result<QByteArray> draw(std::size_t first, std::size_t count, const SharedProgress& progress);
  /// Of what was drawn.
  [[nodiscard]] int pages() const { return m_pages; }

 private:
  const ShownChat& m_chat;
  const formats::exchange::Conversation& m_events;
  const Production& m_production;
  const PackageOptions& m_options;
  int m_pages = 0;
};

} // namespace muniment::evidence
