// Two threads write one number without a lock. The thread sanitizer has to say so.
#include <iostream>
#include <thread>

int main() {
  int shared = 0;
  const auto count = [&shared] {
    for (int i = 0; i < 10'000; ++i)
      shared += i;
  };
  std::thread first(count);
  std::thread second(count);
  first.join();
  second.join();
  std::cout << shared << '\n';
  return 0;
}
