#pragma once

#include "ui/conversations/message_words.h"
#include "ui/conversations/row_layout.h"
#include "ui/conversations/text_difference.h"

namespace muniment::ui {

/// One source's version of a message, for the lines below its text.
struct SourceVersion final {
  QString letter;
  QString source;
  DifferingText text;
};

/// Puts the parts of a bubble below each other and finds the width that they need.
class BubbleBuilder final {
 public:
  BubbleBuilder(RowLayout& row, int mostWidth) : m_row(&row), m_most(mostWidth) {}

  void addName(const QString& name, int hue);
  void addFindings(const std::vector<MessageWords::Finding>& findings);
  void addNote(Icon icon, const QString& text);
  void addQuote(const Quote& quote, int hue);
  /// `link` asks for a copy of the file; none where it is empty.
  void addFile(Icon icon, const QString& name, const QString& line, bool isMissing, const QString& link);
  /// A voice note, to be played here.
  void addVoice(const QString& line, const QString& link);
  /// Room for a picture that may still be loading.
  void addPicture();
  /// What each source has, below a line of its own.
  void addVersions(const std::vector<SourceVersion>& versions);
  void addBody(const QString& text, const QFont& font, RowLayout::Ink ink, const std::optional<Icon>& icon = {});
  /// After everything else: the time sits at the end of the last line where it fits.
  void addTime(const QString& time, bool edited);
  void addReactions(const std::vector<Reaction>& reactions);
  /// Moves the parts into place and sets the bubble; returns the height of the row.
  int finish(int top, int rowWidth, bool own);

  /// One line, or as many as are needed with `lines` 0.
  static RowLayout::Piece piece(const QString& text, const QFont& font, int lineHeight, int width, int lines,
                                Qt::Alignment alignment = Qt::AlignLeft);

 private:
  [[nodiscard]] int versionColumn(const std::vector<SourceVersion>& versions) const;
  void addFileLine(const QString& line, const QString& link);
  void put(RowLayout::Piece piece, int x, int y);
  void widen(int width) { m_width = std::max(m_width, std::min(width, m_most)); }

  RowLayout* m_row;
  int m_most;
  int m_width = 0;
  int m_y = 0;
  int m_reactions = 0;              ///< height that they add below the bubble
  int m_lastLine = -1;              ///< width of the last line that the time may join, else -1
  int m_nameEnd = 0;                ///< what the name takes of its line
  std::vector<std::size_t> m_atEnd; ///< pieces that move to the end of the bubble
  std::vector<std::pair<std::size_t, std::size_t>> m_chipsAtEnd; ///< box and piece of chips beside the name
  std::vector<std::size_t> m_wide;                               ///< boxes that fill the width
};

} // namespace muniment::ui
