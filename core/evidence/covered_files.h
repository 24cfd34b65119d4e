#pragma once

#include "core/base/page_drawer.h"
#include "core/base/progress.h"
#include "core/evidence/shown_message.h"
#include "core/vault/vault.h"

namespace muniment::evidence {

/// Draws anew the files of a conversation that have boxes on their pages: a PDF as a PDF of pictures, a picture as a
/// picture. Text, metadata, small previews and whatever else the file held do not come along. A file that cannot be
/// drawn does not go out at all.
class CoveredFiles final {
 public:
  /// The drawer may be null as long as there is nothing to draw.
  CoveredFiles(vault::Vault& vault, PageDrawer* drawer, Instant dated, SharedProgress progress)
      : m_vault(vault), m_drawer(drawer), m_dated(dated), m_progress(std::move(progress)) {}

  /// What comes out needs vault and drawer for as long as it is read.
  [[nodiscard]] Result<void> draw(ShownChat& chat) const;

 private:
  [[nodiscard]] Result<void> draw(ShownMessage& shown) const;

  vault::Vault& m_vault;
  PageDrawer* m_drawer;
  Instant m_dated;
  SharedProgress m_progress;
};

} // namespace muniment::evidence
