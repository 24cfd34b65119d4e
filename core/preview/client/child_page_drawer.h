#pragma once

#include "core/base/page_drawer.h"
#include "core/preview/client/preview_host.h"

namespace muniment::preview {

/// Draws pages in the child that shows them.
class ChildPageDrawer final : public PageDrawer {
 public:
  explicit ChildPageDrawer(std::shared_ptr<PreviewHost> host) : m_host(std::move(host)) {}

  [[nodiscard]] Result<std::unique_ptr<DrawableFile>> open(const QByteArray& bytes) override;

 private:
  std::shared_ptr<PreviewHost> m_host;
};

} // namespace muniment::preview
