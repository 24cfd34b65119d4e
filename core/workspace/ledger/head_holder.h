#pragma once

#include "core/model/head_holder.h"
#include "core/store/anchor_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

class Workspace;

/// Says who gets the signed heads from now on: a folder that is there and lies outside of the workspace; nobody with an
/// empty one.
/// `{folder, holder}`
struct ChooseHolder final {
  static constexpr auto kName = QLatin1StringView("holder.choose");
  static constexpr Permission kPermission = Permission::AnchorHead;
  static constexpr bool kSigned = true;

  QString folder;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// That a head lies with the holder.
/// `{size}`
struct NoteGivenHead final {
  static constexpr auto kName = QLatin1StringView("holder.note-given");
  static constexpr Permission kPermission = Permission::AnchorHead;

  std::int64_t size = 0;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Who gets the heads, and which one they have.
struct ChosenHolder final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr std::int64_t kLongestWait = std::int64_t{7} * 86'400'000; ///< milliseconds; then it is an alarm

  struct Answer final {
    std::optional<HeadHolder> holder;
    std::optional<store::Anchor> last; ///< that was given to any holder
    bool isDue = false;
    bool isLate = false; ///< nothing was given for longer than `kLongestWait`
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Signs the head, puts it into the folder of the holder and notes that; says how many entries it covers. The files of
/// earlier heads stay.
[[nodiscard]] Result<std::int64_t> giveHead(Workspace& workspace);
/// The same once a day, and after each time-stamp; nothing where nobody gets heads or it is not time.
[[nodiscard]] Result<std::optional<std::int64_t>> giveHeadIfDue(Workspace& workspace);

/// How the file of a head is called in the folder of the holder, up to what tells heads of one workspace apart.
[[nodiscard]] QString headFilePrefix(const WorkspaceId& workspace);

} // namespace muniment::workspace
