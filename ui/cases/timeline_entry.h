#pragma once

#include "core/base/instant.h"
#include "ui/cases/case_mark.h"

#include <vector>

namespace muniment::ui {

/// One thing of a case on the axis of time, ready to be shown.
struct TimelineEntry final {
  enum class Look : std::uint8_t {
    Line,    ///< something happened: a step, a milestone, a change
    Comment, ///< internal words; no partner sees them
    Bubble,  ///< a message, as in the conversation
    Card     ///< a document, a record or a question
  };

  QString id;
  Instant at;
  Look look = Look::Line;
  bool isOwn = false;
  int hue = 0; ///< of the speaker's name
  Icon icon = Icon::Info;
  Tone tone = Tone::Neutral;
  QString who;
  QString title;
  QString text;
  QString amount;
  std::vector<CaseMark> marks;
  QString subject; ///< aggregate that can be opened; empty where there is none
};

} // namespace muniment::ui
