#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace muniment::delivery {

/// How letters lie in a segment of the journal (docs/formats/journal.md).
constexpr qsizetype kSegmentHead = 8;
constexpr qsizetype kFrameHead = 12;
constexpr qsizetype kLargestLetter = qsizetype(64) << 20;

[[nodiscard]] QByteArray segmentHead();
[[nodiscard]] bool isSegmentHead(QByteArrayView bytes);

/// Adds a letter as a frame.
void appendFrame(QByteArray& to, QByteArrayView letter);
/// The letter of the frame at the beginning of these bytes; nothing where the frame is torn or damaged.
[[nodiscard]] std::optional<QByteArrayView> frameAt(QByteArrayView bytes);

} // namespace muniment::delivery
