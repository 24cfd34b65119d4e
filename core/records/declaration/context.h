#pragma once

#include "core/model/record.h"

#include <vector>

namespace muniment::records {

/// Messages of a conversation by position, both ends included.
struct Run final {
  std::int64_t first = 0;
  std::int64_t last = 0;
  MemberRole role = MemberRole::Selected;

  friend bool operator==(const Run&, const Run&) = default;
};

/// What is kept with the messages selected, so that they can be understood.
struct ContextRule final {
  int around = 0;      ///< so many messages before and after each stretch
  bool thread = false; ///< what they answer, what answers them, and so on
  bool day = false;    ///< the whole days

  friend bool operator==(const ContextRule&, const ContextRule&) = default;
};

/// What a rule has to know of the conversation.
struct Surroundings final {
  struct Quoting final {
    std::int64_t message = 0; ///< position
    std::int64_t quoted = 0;  ///< position
  };
  std::int64_t total = 0;
  std::vector<Quoting> quotes;         ///< for `thread`
  std::vector<std::int64_t> dayStarts; ///< for `day`: positions at which another day begins, ascending, from 0
};

/// What a record is made of: the stretches selected, in any order, and their context; in order, without overlap. What
/// was selected stays selected; what a thread brought is `Quoted`; everything else is `Context`.
[[nodiscard]] std::vector<Run> runsOf(std::vector<Run> selected, const ContextRule& rule,
                                      const Surroundings& surroundings);

} // namespace muniment::records
