#pragma once

#include "ui/audit/workspace_stamps.h"
#include "ui/campaigns/workspace_campaigns.h"
#include "ui/cases/workspace_cases.h"
#include "ui/connections/workspace_connections.h"
#include "ui/conversations/workspace_composer.h"
#include "ui/conversations/workspace_queries.h"
#include "ui/coverage/workspace_coverage.h"
#include "ui/declare/workspace_declare.h"
#include "ui/declare/workspace_holding.h"
#include "ui/disposition/workspace_disposition.h"
#include "ui/documents/workspace_documents.h"
#include "ui/evidence/workspace_evidence.h"
#include "ui/holds/workspace_holds_desk.h"
#include "ui/imports/workspace_imports.h"
#include "ui/participants/workspace_participants.h"
#include "ui/partners/workspace_partners.h"
#include "ui/people/workspace_keys.h"
#include "ui/people/workspace_people.h"
#include "ui/records/workspace_desk.h"
#include "ui/redaction/workspace_redaction.h"
#include "ui/review/workspace_review.h"
#include "ui/reviewing/workspace_review_sets.h"
#include "ui/rm/workspace_rm.h"
#include "ui/rules/workspace_rules.h"
#include "ui/search/workspace_search.h"
#include "ui/tasks/workspace_tasks_desk.h"

namespace muniment::ui {

/// What the screens ask and do, each over the open workspace. Outlives the screens.
struct Desks final {
  Desks(workspace::Workspace& workspace, PersonalKey& key)
      : queries(workspace), composer(workspace), review(workspace), reviewing(workspace), messages(workspace),
        records(workspace), documents(workspace), cases(workspace), declaring(workspace, key), holding(workspace),
        holds(workspace, key), tasks(workspace, key), people(workspace, key), keys(workspace, key),
        stamps(workspace, key), participants(workspace), partners(workspace), rules(workspace, key),
        campaigns(workspace), disposing(workspace), connecting(workspace), covering(workspace), rm(workspace, key),
        evidence(workspace, key), redaction(workspace, key), imports(workspace, key) {}
  Q_DISABLE_COPY_MOVE(Desks)

  WorkspaceQueries queries;
  WorkspaceComposer composer;
  WorkspaceReview review;
  WorkspaceReviewSets reviewing;
  WorkspaceSearch messages;
  WorkspaceDesk records;
  WorkspaceDocuments documents;
  WorkspaceCases cases;
  WorkspaceDeclare declaring;
  WorkspaceHolding holding;
  WorkspaceHoldsDesk holds;
  WorkspaceTasksDesk tasks;
  WorkspacePeople people;
  WorkspaceKeys keys;
  WorkspaceStamps stamps;
  WorkspaceParticipants participants;
  WorkspacePartners partners;
  WorkspaceRules rules;
  WorkspaceCampaigns campaigns;
  WorkspaceDisposition disposing;
  WorkspaceConnections connecting;
  WorkspaceCoverage covering;
  WorkspaceRm rm;
  WorkspaceEvidence evidence;
  WorkspaceRedaction redaction;
  WorkspaceImports imports;
};

} // namespace muniment::ui
