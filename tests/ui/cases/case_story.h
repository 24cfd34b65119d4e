#pragma once

#include "ui/cases/case_desk.h"

namespace muniment::tests {

/// An id that says its number.
template <class I>
I idOf(std::int64_t number) {
  return *I::parse(QStringLiteral("018cc251-f400-7000-8000-%1").arg(number, 12, 16, QChar(u'0')));
}

/// A moment of March 2026.
[[nodiscard]] Instant storyTime(int day, int hour, int minute = 0, int second = 0);
/// Ana Lima is 0, Tom Beck is 1; as actors are named in events.
[[nodiscard]] QString storyActor(int number);
[[nodiscard]] std::vector<workspace::DocumentSummary> storyDocuments();
/// A shipment that comes late, with a proposal, a conflict and milestones.
void tellShipment(workspace::CaseById::Answer& known);
/// A checklist with a step in every state.
void tellOnboarding(workspace::CaseById::Answer& known);
/// Documents that a business system handed over, and versions of a contract.
void tellDocuments(workspace::CaseById::Answer& known);
[[nodiscard]] std::vector<workspace::CaseMoment> tellTimeline();
[[nodiscard]] workspace::DealView::Answer tellDeal();
/// As many comments as wanted, a minute apart.
[[nodiscard]] std::vector<workspace::CaseMoment> generatedMoments(std::int64_t count);

} // namespace muniment::tests
