#pragma once

#include "core/workspace/cases/case_timeline.h"
#include "ui/cases/case_words.h"
#include "ui/cases/timeline_entry.h"

namespace muniment::ui {

/// What is said about the things on the time axis of a case.
class MomentWords final {
  Q_DECLARE_TR_FUNCTIONS(MomentWords)

 public:
  [[nodiscard]] static TimelineEntry entry(const workspace::CaseMoment& moment, const CaseWords::Names& names);

 private:
  static void describe(TimelineEntry& entry, const workspace::CaseMoment& moment, const CaseWords::Names& names);
  static void describeChange(TimelineEntry& entry, const CaseEvent& event, const CaseWords::Names& names);
  static void describeStep(TimelineEntry& entry, const CaseEvent& event);
  static void describeVersion(TimelineEntry& entry, const CaseEvent& event);
  static void describeMilestone(TimelineEntry& entry, const CaseEvent& event);
  static void describeProposal(TimelineEntry& entry, const CaseEvent& event, const CaseWords::Names& names);
  static void describeMessage(TimelineEntry& entry, const workspace::CaseMoment& moment);
  static void describeDocument(TimelineEntry& entry, const workspace::CaseMoment& moment);
  static void describeQuestion(TimelineEntry& entry, const workspace::CaseMoment& moment);
};

} // namespace muniment::ui
