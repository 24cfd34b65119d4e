// What a voice note or a film holds is shown, heard or refused; nothing else.
#include "app/preview/media_file.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  using Sound = preview::PreviewAnswer::Sound;
  const QByteArrayView view = tests::viewOf(data, size);
  const preview::MediaKind kind = preview::mediaKindOf(view);
  if (kind == preview::MediaKind::None)
    return 0;
  preview::MediaFile file(view.toByteArray(), kind);
  if (file.open({}) != preview::OpenedFile::Status::Done)
    return 0;
  const auto facts = file.facts();
  tests::require(facts.media && facts.media->duration > 0 && (facts.media->hasSound || facts.media->hasFrames));
  std::vector<std::int16_t> samples(2UL * Sound::kRate);
  for (const std::int64_t at : {std::int64_t{0}, std::int64_t{1000}, std::int64_t{300}, facts.media->duration}) {
    if (const auto sound = file.sound(at, samples))
      tests::require(sound->milliseconds >= 0 && sound->milliseconds <= Sound::kMostMilliseconds);
    const auto moment = file.frame(at, {64, 64});
    tests::require(moment.image.width() <= 64 && moment.image.height() <= 64);
  }
  if (const auto wave = file.wave(0))
    tests::require(std::ssize(wave->peaks) <= preview::PreviewAnswer::Wave::kParts);
  return 0;
}
