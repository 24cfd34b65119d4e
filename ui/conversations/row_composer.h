#pragma once

#include "core/workspace/evidence/transcript_as_of.h"
#include "core/workspace/live/live_state.h"
#include "ui/conversations/bubble_builder.h"
#include "ui/conversations/transcript_people.h"

namespace muniment::ui {

/// Lays out one message for a width. Text is literal: nothing in it is read as markup.
class RowComposer final {
 public:
  using Standing = workspace::TranscriptAsOf::Standing;

  static constexpr int kGutter = 40; ///< room for check boxes at the start
  static constexpr int kEnd = 16;
  static constexpr int kMostBubble = 436;
  static constexpr int kGap = 6;
  static constexpr int kSeparator = 36;
  /// Longer texts are cut on screen; the details have them whole.
  static constexpr int kLongestText = 4000;
  static constexpr int kMostBreaks = 200;

  RowComposer(const TranscriptPeople& people, int width) : m_people(&people), m_width(width) {}

  /// `before` is the row above; null when this is the first row or that one is not loaded.
  [[nodiscard]] RowLayout compose(const Message& message, const Message* before,
                                  std::span<const Sighting> sightings = {}, workspace::LiveReceipt::Stage stage = {},
                                  Standing standing = {}) const;
  /// Whether the file that came with it is shown as a picture.
  [[nodiscard]] static bool hasPicture(const Message& message);
  /// Its file is a recording that is here, to be played in its place.
  [[nodiscard]] static bool hasVoice(const Message& message);
  /// What a row will be about as high as, without laying it out.
  [[nodiscard]] int estimate(const Message& message) const;
  [[nodiscard]] static constexpr int estimateUnloaded() { return 56; }
  [[nodiscard]] int width() const { return m_width; }
  /// The part that is shown here.
  [[nodiscard]] static QString cut(const QString& text);
  /// The text as it is painted; of the same length as the text, so that ranges hold.
  [[nodiscard]] static QString painted(const QString& text);

 private:
  void composeNotice(const Message& message, RowLayout& row) const;
  void composeBubble(const Message& message, const Message* before, std::span<const Sighting> sightings,
                     workspace::LiveReceipt::Stage stage, Standing standing, RowLayout& row) const;
  void composeBody(const Message& message, const QString& sender, const RowLayout& row, BubbleBuilder& builder) const;
  [[nodiscard]] std::vector<SourceVersion> versions(const Message& message, std::span<const Sighting> sightings) const;
  void composeSeparator(QDate day, RowLayout& row) const;

  const TranscriptPeople* m_people;
  int m_width;
};

} // namespace muniment::ui
