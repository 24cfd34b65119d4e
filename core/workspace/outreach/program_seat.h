#pragma once

#include "core/access/session.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A part of the program that acts by itself, with an actor of its own in the ledger.
struct ProgramSeat final {
  QLatin1StringView login; ///< `connector:…`
  QLatin1StringView name;  ///< in front of people
};

/// In whose name campaigns ask.
inline constexpr ProgramSeat kCampaignSeat{QLatin1StringView("connector:campaigns"), QLatin1StringView("Campaigns")};

/// Makes the actor of a program where there is none; its state belongs into the entry.
[[nodiscard]] Result<void> seatProgram(CommandContext& context, const ProgramSeat& seat, EntryDraft& draft);

/// What a person who let campaigns run sees now. Refused `campaign.starter_gone` when that person is no longer active
/// or may not run campaigns any more.
[[nodiscard]] Result<Scope> seatFor(store::Connection& connection, const ActorId& person);

} // namespace muniment::workspace
