#include "tests/ui/gate/people_dialogs.h"

#include "ui/participants/who_is_who_sheet.h"
#include "ui/participants/workspace_participants.h"
#include "ui/partners/partners_sheet.h"
#include "ui/partners/workspace_partners.h"
#include "ui/people/answer_limits_sheet.h"
#include "ui/people/business_hours_sheet.h"
#include "ui/people/deputy_sheet.h"
#include "ui/people/people_sheet.h"
#include "ui/people/plan_part_sheet.h"
#include "ui/people/workspace_people.h"
#include "ui/tasks/chain_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfPeople(workspace::Workspace& workspace) {
  const auto key = std::make_shared<ui::PersonalKey>(workspace, nullptr);
  return {{u"PeopleSheet"_s,
           [people = std::make_shared<ui::WorkspacePeople>(workspace, *key), key,
            now = workspace.now()](QWidget* parent) { return new ui::PeopleSheet(*people, now, parent); }},
          {u"WhoIsWhoSheet"_s, [who = std::make_shared<ui::WorkspaceParticipants>(workspace)](
                                   QWidget* parent) { return new ui::WhoIsWhoSheet(*who, {}, parent); }},
          {u"PartnersSheet"_s, [partners = std::make_shared<ui::WorkspacePartners>(workspace)](
                                   QWidget* parent) { return new ui::PartnersSheet(*partners, {}, parent); }},
          {u"BusinessHoursSheet"_s, [people = std::make_shared<ui::WorkspacePeople>(workspace, *key),
                                     key](QWidget* parent) { return new ui::BusinessHoursSheet(*people, parent); }},
          {u"ChainSheet"_s,
           [](QWidget* parent) {
             Actor anna;
             anna.name = u"Anna Berg"_s;
             return new ui::ChainSheet(TaskId(), std::nullopt, {anna}, parent);
           }},
          {u"PlanPartSheet"_s,
           [](QWidget* parent) {
             Actor otto;
             otto.name = u"Otto Beck"_s;
             workspace::PlanParts::Answer plan;
             plan.places = {{ClassId(), u"04.20"_s, u"Complaints"_s, u"Sales"_s, {}, {}, {}}};
             return new ui::PlanPartSheet(otto, plan, parent);
           }},
          {u"AnswerLimitsSheet"_s,
           [](QWidget* parent) {
             workspace::PlanParts::Answer plan;
             plan.places = {{ClassId(), u"04.20"_s, u"Complaints"_s, {}, {}, {}, {}}};
             return new ui::AnswerLimitsSheet({}, plan, true, parent);
           }},
          {u"DeputySheet"_s, [](QWidget* parent) {
             Actor anna;
             anna.name = u"Anna Berg"_s;
             anna.roles = {Role::Approver};
             return new ui::DeputySheet(anna, {anna}, QDate(2026, 3, 2), parent);
           }}};
}

} // namespace muniment::tests
