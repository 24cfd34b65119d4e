#include "tests/ui/gate/case_dialogs.h"

#include "ui/cases/audience_sheet.h"
#include "ui/cases/case_sheet.h"
#include "ui/cases/difference_sheet.h"
#include "ui/cases/evidence_sheet.h"
#include "ui/cases/file_sheet.h"
#include "ui/cases/members_sheet.h"
#include "ui/cases/milestone_sheet.h"
#include "ui/cases/mirror_sheet.h"
#include "ui/cases/step_sheet.h"
#include "ui/cases/templates_sheet.h"
#include "ui/cases/transfer_sheet.h"
#include "ui/kit/reason_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfCases(FakeCases& desk) {
  const workspace::CaseById::Answer known = desk.known(0);
  const workspace::CaseById::Answer onboarding = desk.known(2);
  return {
      {u"CaseSheet"_s, [&desk, known](QWidget* parent) { return new ui::CaseSheet(desk, known, parent); }},
      {u"ReasonSheet"_s,
       [](QWidget* parent) {
         return new ui::ReasonSheet({u"Close C-2026-2031"_s,
                                     u"Delayed shipment"_s,
                                     u"Close This Case"_s,
                                     {u"Nothing is deleted."_s},
                                     {u"2 steps are still open."_s}},
                                    parent);
       }},
      {u"StepSheet"_s, [&desk, known](QWidget* parent) { return new ui::StepSheet(desk, known, parent); }},
      {u"EvidenceSheet"_s,
       [&desk, onboarding](QWidget* parent) {
         return new ui::EvidenceSheet(desk, onboarding, onboarding.steps[2].id, parent);
       }},
      {u"TransferSheet"_s,
       [&desk](QWidget* parent) {
         const workspace::CaseById::Answer business = desk.known(1);
         return new ui::TransferSheet(desk, business, business.transfers[1].id, parent);
       }},
      {u"MembersSheet"_s, [&desk, known](QWidget* parent) { return new ui::MembersSheet(desk, known, parent); }},
      {u"MirrorSheet"_s, [&desk, known](QWidget* parent) { return new ui::MirrorSheet(desk, known, parent); }},
      {u"MilestoneSheet"_s, [&desk, known](QWidget* parent) { return new ui::MilestoneSheet(desk, known, parent); }},
      {u"FileSheet"_s,
       [&desk](QWidget* parent) {
         return new ui::FileSheet(
             desk, {CaseLink::Kind::Messages, u"conversation:x"_s, MessageId::fromNumber(1), {}, u"3 messages"_s},
             parent);
       }},
      {u"DifferenceSheet"_s,
       [](QWidget* parent) {
         return new ui::DifferenceSheet(
             {u"Conflict: Due"_s, u"Both sides changed it."_s, u"Both had: 12 Mar 2026"_s, u"Decide It"_s, true, true},
             {{u"a"_s, u"24 Mar 2026"_s, u"Our side"_s, u"Ana Lima"_s},
              {u"b"_s, u"20 Mar 2026"_s, u"In active-community"_s, u"Heard 19 Mar 2026"_s}},
             parent);
       }},
      {u"TemplatesSheet"_s, [&desk](QWidget* parent) { return new ui::TemplatesSheet(desk, parent); }},
      {u"AudienceSheet"_s, [&desk](QWidget* parent) { return new ui::AudienceSheet(desk, {}, parent); }}};
}

} // namespace muniment::tests
