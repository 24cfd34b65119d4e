#pragma once

#include "ui/conversations/row_layout.h"
#include "ui/conversations/transcript_rows.h"

#include <QtGui/QPainter>

#include <span>

namespace muniment::ui {

/// Paints rows that are laid out.
class RowPainter final {
 public:
  static constexpr int kVoiceTime = 92; ///< width of the words behind a wave

  struct State final {
    bool isSelected = false;
    bool isHovered = false;
    bool hasFocusRing = false;
    bool showsCheckBox = false;
    bool isCurrentHit = false;
    bool isContext = false;          ///< goes along with what is selected
    const QImage* picture = nullptr; ///< null while it is loading, and where it cannot be shown
    bool isPictureRefused = false;
    std::span<const std::uint8_t> wave; ///< of a voice note, as far as it is known
    double played = 0;                  ///< share of it
    QString playedWords;                ///< empty where it is not begun
    bool isPlaying = false;
    const store::Membership* record = nullptr;      ///< that the message belongs to
    QString tags;                                   ///< that reviewers chose
    std::span<const Redaction> redactions;          ///< of the message
    bool isAsProduced = false;                      ///< redacted words are not shown at all
    std::span<const QTextLayout::FormatRange> hits; ///< in the message's own text
  };

  RowPainter(QPainter& painter, const Theme& theme, int width, Qt::LayoutDirection direction)
      : m_painter(&painter), m_theme(&theme), m_width(width), m_direction(direction) {}

  void paint(const RowLayout& row, int y, const State& state) const;
  void paintPlaceholder(int y, int height, std::int64_t position) const;

 private:
  [[nodiscard]] QRect placed(const QRect& box, int y) const;
  [[nodiscard]] QColor colour(RowLayout::Ink ink, int hue, Tone tone) const;
  void paintSelection(const RowLayout& row, int y, const State& state) const;
  void paintBubble(const RowLayout& row, int y, const State& state) const;
  /// What is known of the message, on the free side of its bubble; `line` is its distance from the middle.
  struct Beside final {
    Icon icon = Icon::Archive;
    QString text;
    QColor ink;
    int line = 0;
  };
  void paintBeside(const RowLayout& row, int y, const Beside& beside) const;
  void paintBox(const RowLayout::Box& box, int y) const;
  void paintPicture(const QRect& rect, const State& state) const;
  void paintPlay(const QRect& rect, const State& state) const;
  void paintVoice(const RowLayout::Box& box, int y, const State& state) const;
  /// Boxes around what is redacted, with the words still to be read.
  void paintRedactions(const RowLayout& row, int y, const State& state) const;
  void paintBoxOfWords(const RowLayout::Piece& piece, int y, const Redaction& redaction) const;
  void paintPiece(const RowLayout& row, const RowLayout::Piece& piece, int y, const State& state) const;
  void paintBesides(const RowLayout& row, int y, const State& state) const;

  QPainter* m_painter;
  const Theme* m_theme;
  int m_width;
  Qt::LayoutDirection m_direction;
};

} // namespace muniment::ui
