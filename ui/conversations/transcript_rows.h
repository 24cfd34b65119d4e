#pragma once

#include "core/base/error.h"
#include "core/model/conversation.h"
#include "core/model/redaction.h"
#include "core/workspace/evidence/transcript_as_of.h"
#include "core/workspace/live/live_state.h"
#include "core/workspace/records/record_queries.h"

#include <QtCore/QObject>

#include <span>

namespace muniment::ui {

/// The messages of one conversation by position, as far as they are loaded. All of it happens on the window's thread.
class TranscriptRows : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] virtual std::int64_t count() const = 0;
  /// Null while it is not loaded; valid until control returns to the event loop.
  [[nodiscard]] virtual const Message* row(std::int64_t position) const = 0;
  /// As the sources have it, where they do not have it alike; valid as long as the row.
  [[nodiscard]] virtual std::span<const Sighting> sightings(std::int64_t /*position*/) const { return {}; }
  /// A record that the message belongs to, one that selected it first; null where there is none or it is not known yet.
  [[nodiscard]] virtual const store::Membership* record(std::int64_t /*position*/) const { return nullptr; }
  /// The tags that reviewers chose for a message, in words; empty where there are none or it is not known yet.
  [[nodiscard]] virtual QString tags(std::int64_t /*position*/) const { return {}; }
  /// How far a message got that we sent; None for the others.
  [[nodiscard]] virtual workspace::LiveReceipt::Stage stage(std::int64_t /*position*/) const {
    return workspace::LiveReceipt::Stage::None;
  }
  /// What packages will not show of a message; empty where there is nothing or it is not known yet. Valid as long as
  /// the row.
  [[nodiscard]] virtual std::span<const Redaction> redactions(std::int64_t /*position*/) const { return {}; }
  /// The same of the message that it quotes.
  [[nodiscard]] virtual std::span<const Redaction> quoteRedactions(std::int64_t /*position*/) const { return {}; }
  /// How far a message stood then as it does now, where the past is shown.
  [[nodiscard]] virtual workspace::TranscriptAsOf::Standing standing(std::int64_t /*position*/) const {
    return workspace::TranscriptAsOf::Standing::AsNow;
  }
  /// Asks for both positions and all between them; what was asked for before and is not loaded yet may be forgotten.
  virtual void want(std::int64_t first, std::int64_t last) = 0;

 Q_SIGNALS:
  void loaded(std::int64_t first, std::int64_t last);
  void countChanged();
  /// What record() or tags() says is not what it was.
  void recordsChanged();
  void failed(const muniment::Error& error);
};

} // namespace muniment::ui
