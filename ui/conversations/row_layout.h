#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QRect>
#include <QtGui/QTextLayout>

#include <memory>
#include <vector>

namespace muniment::ui {

/// One row of the transcript, laid out: what paint needs and nothing that it would have to work out. Coordinates are
/// those of a left-to-right row; painting mirrors them.
struct RowLayout final {
  enum class Ink { Primary, Secondary, Tertiary, Sender, Tone, Link };
  enum class Shape { Quote, Tile, Chip, Letter, Reaction, Rule, SeparatorLine, Picture, Play, Wave };

  struct Piece final {
    std::unique_ptr<QTextLayout> text;
    QRect box;
    Ink ink = Ink::Primary;
    int hue = 0;
    Tone tone = Tone::Neutral;
    bool isBody = false; ///< the message's own text, where hits are highlighted
    int differs = 0;     ///< start and length of what other sources do not have
    int differing = 0;
  };
  struct Mark final {
    Icon icon = Icon::Info;
    QRect box;
    Ink ink = Ink::Secondary;
    Tone tone = Tone::Neutral;
  };
  struct Box final {
    Shape shape = Shape::Chip;
    QRect box;
    Tone tone = Tone::Neutral;
    int hue = 0;
  };

  int height = 0;
  int top = 0; ///< where the row itself begins, below a separator of days
  QRect bubble;
  bool isOwn = false;
  bool isNotice = false;
  bool isDashed = false;
  bool hasConflict = false;
  bool isProvisional = false;              ///< the row before was not loaded, so a separator may be missing
  std::vector<std::pair<int, int>> covers; ///< start and length of what stands for redacted words in the body
  QRect fileLink;                          ///< asks for a copy of the file; empty without one
  QRect play;                              ///< of a voice note; empty without one
  QRect wave;                              ///< the same
  std::vector<Box> boxes;
  std::vector<Piece> pieces;
  std::vector<Mark> marks;
};

} // namespace muniment::ui
